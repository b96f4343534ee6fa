// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <cstddef>

namespace yimi {

/// The names of an enum's values in files, in the order of the enum. Stable: files carry them.
template <typename Enum, std::size_t size>
struct EnumNames
{
    std::array<const char*, size> names;

    [[nodiscard]] QString nameOf(Enum value) const
    {
        return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
    }

    /// `fallback` for a name that is not known.
    [[nodiscard]] Enum valueOf(const QString& name, Enum fallback) const
    {
        for (std::size_t i = 0; i < size; ++i) {
            if (name == QLatin1String(names[i]))
                return static_cast<Enum>(i);
        }
        return fallback;
    }
};

template <typename Enum, typename... Names>
[[nodiscard]] constexpr EnumNames<Enum, sizeof...(Names)> enumNames(Names... names)
{
    return {{names...}};
}

} // namespace yimi
