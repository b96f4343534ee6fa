// SPDX-License-Identifier: GPL-3.0-or-later
// yimi-cli: the batch door to the engine. Names and fields are relied on by scripts.
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "base/version.h"
#include "wording/catalogue.h"

#include <QGuiApplication>
#include <QHashFunctions>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <clocale>
#include <iostream>
#include <memory>

using namespace yimi;
using namespace yimi::cli;

namespace {

void addCommonOptions(CLI::App& command, Common& common)
{
    command.add_flag("--json", common.json, "one JSON object on stdout");
    command.add_flag("--quiet", common.quiet, "no progress and no remarks on stderr");
    command.add_option("--threads", common.threads, "worker threads; 0: all cores")
        ->check(CLI::Range(0, 1024));
    command.add_option("--lang", common.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
}

Exit usage(const CLI::App& app, const CLI::ParseError& error)
{
    return app.exit(error, std::cout, std::cerr) == 0 ? Exit::Done : Exit::Usage;
}

/// Only commands that draw need a graphical application; it takes no display, and its remarks about
/// the lack of one are no concern of whoever runs a batch.
std::unique_ptr<QCoreApplication> makeApplication(bool draws, int& argc, char** argv)
{
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg || !text.startsWith(QLatin1String("QStandardPaths")))
            std::cerr << text.toStdString() << '\n';
    });
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    Stopwatch total;
    QHashSeed::setDeterministicGlobalSeed(); // pages made twice are the same, ADR 16
    CLI::App app("Yimi: planning space for a city's children (batch)", "yimi-cli");
    app.set_version_flag("--version", std::string(softwareVersion()));
    app.require_subcommand(1);
    Common common;
    const std::array commands{coverageCommand(app),
                              analyseCommand(app),
                              natureRingCommand(app),
                              nearestCommand(app),
                              isochroneCommand(app),
                              matrixCommand(app),
                              accessCommand(app),
                              networkCommand(app),
                              inspectCommand(app),
                              importCommand(app),
                              checkCommand(app),
                              convertCommand(app),
                              exportCommand(app),
                              profilesCommand(app),
                              publishCommand(app),
                              runCommand(app)};
    for (const Command& command : commands)
        addCommonOptions(*command.parser, common);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return static_cast<int>(usage(app, error));
    }
    const auto chosen =
        std::ranges::find_if(commands, [](const Command& c) { return c.parser->parsed(); });
    const auto application = makeApplication(chosen->draws, argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    const auto translator = translatorFor(QString::fromStdString(common.language));
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    const auto answer = chosen->run(common, terminalTask(common));
    return static_cast<int>(answer ? print(*answer, common, total.lap())
                                   : print(answer.error(), common));
}
