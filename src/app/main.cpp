// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop: builds the few long-lived objects and hands them around.
#include "base/version.h"
#include "render/fonts.h"
#include "settings/settings.h"
#include "ui/look/language.h"
#include "ui/look/look.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QHashFunctions>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// Named here and not left to the desktop, so that Chinese looks the same everywhere.
QFont applicationFont()
{
#ifdef Q_OS_WIN
    QFont font(u"Microsoft YaHei UI"_s, 10);
#else
    QFont font(u"Noto Sans CJK SC"_s, 10);
#endif
    font.setStyleHint(QFont::SansSerif);
    return font;
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery"_L1;
}

} // namespace

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // pages made twice are the same, ADR 16
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Yimi"_s);
    QApplication::setApplicationName(u"yimi"_s);
    QApplication::setApplicationVersion(
        QString::fromStdString(std::string(yimi::softwareVersion())));
    QApplication::setFont(applicationFont());
    QApplication::setWindowIcon(QIcon(u":/icons/yimi.svg"_s));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(u"一米 Yimi: planning space for a city's children"_s);
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(
        u"FILE"_s, u"a project (.yimi) to open, or data to import"_s, u"[FILE…]"_s);
    const QCommandLineOption lang(u"lang"_s, u"language of the window: zh or en"_s, u"zh|en"_s);
    arguments.addOption(lang);
    arguments.process(application);

    yimi::Settings settings;
    yimi::Language language;
    // A window full of boxes helps nobody: without a typeface for Chinese it speaks English, and
    // says which package is missing.
    const QString usual = yimi::checkMapFont() ? settings.language() : u"en"_s;
    language.set(arguments.isSet(lang) ? arguments.value(lang) : usual);
    yimi::Look look(settings.dark() ? yimi::Appearance::Dark : yimi::Appearance::Light);
    look.applyTo(application);

    yimi::MainWindow window(settings, look, language, recoveryFolder());
    window.show();
    if (arguments.positionalArguments().isEmpty())
        QTimer::singleShot(0, &window, &yimi::MainWindow::offerRecovery);
    else
        window.takeFiles(arguments.positionalArguments());
    return QApplication::exec();
}
