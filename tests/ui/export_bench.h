// SPDX-License-Identifier: GPL-3.0-or-later
// A window from which pages are made.
#pragma once

#include "ui/window_bench.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>

namespace yimi::test {

struct ExportBench : Bench
{
    QDialog& dialog()
    {
        action("exportPage").trigger();
        return find<QDialog>("exportDialog");
    }

    void choose(QDialog& in, const char* box, int position)
    {
        in.findChild<QComboBox*>(QString::fromLatin1(box))->setCurrentIndex(position);
    }

    QString message() { return find<QLabel>("messageText").text(); }
};

} // namespace yimi::test
