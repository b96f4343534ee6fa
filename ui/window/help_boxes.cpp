// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_boxes.h"

#include "ui/window/action_table.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace yimi {

namespace {

/// HelpText::tr: context "help".
class HelpText
{
    Q_DECLARE_TR_FUNCTIONS(help)
};

QString native(const char* keys)
{
    return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

std::vector<std::pair<QString, QString>> shortcuts()
{
    std::vector<std::pair<QString, QString>> rows;
    for (const ActionSpec& spec : actionSpecs()) {
        if (*spec.shortcut != '\0')
            rows.emplace_back(native(spec.shortcut),
                              QCoreApplication::translate("actions", spec.text));
    }
    rows.emplace_back(HelpText::tr("拖动"), HelpText::tr("平移地图"));
    rows.emplace_back(HelpText::tr("滚轮"), HelpText::tr("以光标为中心缩放"));
    rows.emplace_back(HelpText::tr("双击"), HelpText::tr("放大到这里"));
    rows.emplace_back(QStringLiteral("+  −  0"), HelpText::tr("在地图上：放大、缩小、全图"));
    rows.emplace_back(QStringLiteral("← → ↑ ↓"), HelpText::tr("在地图上：平移"));
    rows.emplace_back(HelpText::tr("空格"), HelpText::tr("在图层列表上：显示或隐藏"));
    return rows;
}

} // namespace

void showShortcuts(QWidget& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(HelpText::tr("快捷键"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    const auto rows = shortcuts();
    const int half = static_cast<int>(rows.size() + 1) / 2;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        auto* keys = new QLabel(rows[static_cast<std::size_t>(i)].first, dialog);
        auto* text = new QLabel(rows[static_cast<std::size_t>(i)].second, dialog);
        keys->setProperty("role", QStringLiteral("caption"));
        const int column = i < half ? 0 : 3;
        grid->addWidget(keys, i % half, column);
        grid->addWidget(text, i % half, column + 1);
    }
    grid->setColumnMinimumWidth(2, 24);
    auto* close = new QPushButton(HelpText::tr("关闭"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(grid);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

void showAbout(QWidget& window)
{
    auto* box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(HelpText::tr("关于一米"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/yimi.svg")).pixmap(64, 64));
    box->setText(HelpText::tr("一米 %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(HelpText::tr(
        "一米高度看城市。\n\n儿童友好空间规划工具。所有计算都在本机完成，数据不离开这台电脑。\n\n"
        "自由软件，GPL-3.0 或更新版本。"));
    box->addButton(HelpText::tr("关闭"), QMessageBox::AcceptRole);
    box->open();
}

} // namespace yimi
