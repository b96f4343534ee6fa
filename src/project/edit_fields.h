// SPDX-License-Identifier: GPL-3.0-or-later
// What a form asks about a feature: the layer's own fields, with the values that analyses
// understand.
#pragma once

#include "city/theme.h"
#include "table/feature_table.h"

#include <QString>

#include <vector>

namespace yimi {

struct FieldOption
{
    QString label;
    Value value;
};

struct EditField
{
    std::size_t column = 0; ///< of the table
    QString label;          ///< for people
    FieldType type = FieldType::Text;
    std::vector<FieldOption> choices; ///< empty: written freely
    bool closed = false;              ///< nothing but the choices
    bool fixed = false;               ///< shown, not changed
    bool required = false;
    bool notNegative = false;

    /// As it stands in a form.
    [[nodiscard]] QString textOf(const Value& value) const;
};

/// Does the field count something: people, households, places? Such numbers are not negative, and a
/// part of an area has a share of them.
[[nodiscard]] bool isCountField(const std::string& name);

/// The fields of a layer in column order, without those that the program keeps for itself.
[[nodiscard]] std::vector<EditField> editFields(const FeatureTable& table, Theme theme);

/// What a new feature begins with, in column order: a fresh id, streets local, two-way and of a
/// level, supply inclusive; the rest is NULL.
[[nodiscard]] std::vector<Value>
newValues(const FeatureTable& table, const std::vector<EditField>& fields, int level = 0);

struct CheckedValue
{
    Value value;
    QString problem; ///< a sentence; empty: the value may be kept
};

/// A text of a form, or the label of a choice, as a value.
[[nodiscard]] CheckedValue checkedValue(const EditField& field, const QString& text);

} // namespace yimi
