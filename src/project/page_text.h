// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace yimi {

/// PageText::tr: the words printed on pages, translation context "page".
class PageText
{
    Q_DECLARE_TR_FUNCTIONS(page)
};

} // namespace yimi
