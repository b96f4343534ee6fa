// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_fields.h"

#include "city/places_from_tables.h"
#include "network/road_attributes.h"
#include "project/edit_entrances.h"
#include "wording/edit_text.h"
#include "wording/wording.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

namespace yimi {

namespace {

constexpr std::size_t kMostChoices = 12;
constexpr std::size_t kRowsPerChoice = 3; ///< fewer rows of each value: names, not kinds

QString valueText(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return QLocale::c().toString(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return {};
}

/// Values of a column in use, with how often.
std::map<std::string, std::size_t> valuesInUse(const Column& column)
{
    std::map<std::string, std::size_t> values;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.isNull(row))
            ++values[column.text(row)];
    }
    return values;
}

/// A value of a column's own type from its text.
Value typed(const Column& column, const std::string& text)
{
    if (column.type() == FieldType::Text)
        return text;
    const QString number = QString::fromStdString(text);
    return column.type() == FieldType::Integer ? Value{std::int64_t{number.toLongLong()}}
                                               : Value{number.toDouble()};
}

/// What a row that holds only this value would be read as.
RoadAttributes readAs(const Column& column, const std::string& text)
{
    FeatureTable one;
    one.addColumn(column.name(), column.type());
    appendRow(one, 1, Lines{}, {typed(column, text)});
    return RoadAttributeReader(one).read(0);
}

/// The classes of streets in the words of the layer, where it has any, else in ours.
void chooseClass(EditField& field, const Column& column)
{
    std::map<RoadClass, std::pair<std::size_t, std::string>> words;
    for (const auto& [text, count] : valuesInUse(column)) {
        const auto meant = roadClassFromText(text);
        if (meant && words[*meant].first < count)
            words[*meant] = {count, text};
    }
    static constexpr std::array kOurs{
        "expressway", "main", "secondary", "local", "lane", "footpath", "steps"};
    for (const char* const id : kOurs) {
        const auto known = words.find(*roadClassFromText(id));
        const std::string text = known != words.end() ? known->second.second : id;
        field.choices.push_back({className(id), typed(column, text)});
    }
    field.closed = true;
}

void chooseOneWay(EditField& field, const Column& column)
{
    const auto inUse = valuesInUse(column);
    for (const auto& [meaning, ours] : {std::pair{OneWay::No, "0"},
                                        std::pair{OneWay::Along, "1"},
                                        std::pair{OneWay::Against, "-1"}}) {
        std::string text = ours;
        std::size_t most = 0;
        for (const auto& [used, count] : inUse) {
            if (count > most && readAs(column, used).oneWay == meaning) {
                text = used;
                most = count;
            }
        }
        field.choices.push_back({oneWayName(static_cast<int>(meaning)), typed(column, text)});
    }
    field.closed = true;
}

void chooseLevel(EditField& field, const Column& column)
{
    for (const int level : {0, 1, -1})
        field.choices.push_back({levelName(level), typed(column, std::to_string(level))});
    field.closed = true;
}

void chooseInUse(EditField& field, const Column& column)
{
    const auto inUse = valuesInUse(column);
    if (inUse.empty() || inUse.size() > kMostChoices
        || column.size() < inUse.size() * kRowsPerChoice)
        return;
    for (const auto& [text, count] : inUse)
        field.choices.push_back({QString::fromStdString(text), text});
}

/// What the program keeps for itself in an entrance record.
bool isKeptByProgram(const FeatureTable& table, const std::string& name)
{
    // The basis tells people what the source tells analyses.
    return isEntranceRecord(table) && (name == "of_theme" || name == "by_hand" || name == "source");
}

void chooseRoadValues(EditField& field, const FeatureTable& table, const Column& column)
{
    const RoadAttributeReader reader(table);
    if (&column == reader.classColumn())
        chooseClass(field, column);
    else if (&column == reader.oneWayColumn())
        chooseOneWay(field, column);
    else if (column.name() == "level")
        chooseLevel(field, column);
}

EditField fieldOf(const FeatureTable& table, std::size_t position, Theme theme)
{
    const Column& column = table.columns[position];
    EditField field{
        .column = position, .label = editFieldName(column.name(), theme), .type = column.type()};
    field.notNegative = isCountField(column.name());
    field.required =
        &column == nameColumn(table)
        && (theme == Theme::Community || theme == Theme::Town || theme == Theme::District);
    field.fixed =
        isEntranceRecord(table)
        && (column.name() == "basis" || column.name() == "of_id" || column.name() == "of_name");
    if (theme == Theme::Road)
        chooseRoadValues(field, table, column);
    if (column.name() == "inclusive" && column.type() == FieldType::Integer) {
        field.choices = {{yesNoName(true), std::int64_t{1}}, {yesNoName(false), std::int64_t{0}}};
        field.closed = true;
    }
    if (field.choices.empty() && !field.fixed && column.type() == FieldType::Text
        && &column != idColumn(table) && &column != nameColumn(table))
        chooseInUse(field, column);
    return field;
}

} // namespace

QString EditField::textOf(const Value& value) const
{
    for (const FieldOption& choice : choices) {
        if (choice.value == value)
            return choice.label;
    }
    return valueText(value);
}

bool isCountField(const std::string& name)
{
    static constexpr std::array kCounts{"places",
                                        "capacity",
                                        "seats",
                                        "enrolled",
                                        "population",
                                        "pop",
                                        "children",
                                        "households",
                                        "托位",
                                        "托位数",
                                        "学位",
                                        "学位数",
                                        "人口",
                                        "常住人口",
                                        "总人口",
                                        "人口数",
                                        "儿童数",
                                        "户数"};
    const std::string lower = QString::fromStdString(name).toLower().toStdString();
    return std::ranges::find(kCounts, lower) != kCounts.end() || parseAgeGroups(name).has_value();
}

std::vector<EditField> editFields(const FeatureTable& table, Theme theme)
{
    std::vector<EditField> fields;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!isKeptByProgram(table, table.columns[i].name()))
            fields.push_back(fieldOf(table, i, theme));
    }
    return fields;
}

std::vector<Value>
newValues(const FeatureTable& table, const std::vector<EditField>& fields, int level)
{
    std::vector<Value> values(table.columns.size());
    const Column* const ids = idColumn(table);
    for (const EditField& field : fields) {
        const Column& column = table.columns[field.column];
        if (&column == ids)
            values[field.column] = freshId(table);
        if (!field.closed)
            continue;
        const QString wanted = column.name() == "level" ? levelName(level) : className("local");
        const auto chosen = std::ranges::find(field.choices, wanted, &FieldOption::label);
        values[field.column] =
            chosen != field.choices.end() ? chosen->value : field.choices.front().value;
    }
    return values;
}

CheckedValue checkedValue(const EditField& field, const QString& text)
{
    const QString written = text.trimmed();
    for (const FieldOption& choice : field.choices) {
        if (choice.label == written)
            return {choice.value, {}};
    }
    if (written.isEmpty())
        return {{}, field.required ? fieldMissingSentence(field.label) : QString()};
    if (field.type == FieldType::Text)
        return {written.toStdString(), {}};
    bool fits = false;
    QString plain = written;
    plain.remove(QLatin1Char(','));
    const double number = QLocale::c().toDouble(plain, &fits);
    const qlonglong whole = plain.toLongLong(&fits);
    if (field.type == FieldType::Integer && !fits)
        return {{}, fieldNotWholeSentence(field.label, written)};
    if (field.type == FieldType::Real) {
        QLocale::c().toDouble(plain, &fits);
        if (!fits)
            return {{}, fieldNotNumberSentence(field.label, written)};
    }
    if (field.notNegative && number < 0)
        return {{}, fieldNegativeSentence(field.label)};
    if (field.type == FieldType::Integer)
        return {std::int64_t{whole}, {}};
    return {number, {}};
}

} // namespace yimi
