// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/classified_style.h"

#include <unordered_map>

namespace yimi {

namespace {

bool holds(const Box& outer, const Box& inner)
{
    return inner.empty() || (outer.contains(inner.min) && outer.contains(inner.max));
}

/// Counts rows by the rule that draws them; each text is looked up once.
class RuleCounter
{
public:
    RuleCounter(const LayerStyle& style, const FeatureTable& table)
        : m_style(style)
        , m_column(styleColumn(table, style.field, style.fieldAliases))
        , m_counts(style.rules.size(), 0)
    {
    }

    void add(std::size_t row)
    {
        std::string text = m_column == nullptr ? std::string() : m_column->text(row);
        auto found = m_known.find(text);
        if (found == m_known.end()) {
            const auto rule = ruleFor(m_style, text);
            found = m_known.emplace(std::move(text), rule).first;
        }
        if (found->second)
            ++m_counts[*found->second];
    }

    [[nodiscard]] const std::vector<std::int64_t>& counts() const { return m_counts; }

private:
    const LayerStyle& m_style;
    const Column* m_column;
    std::unordered_map<std::string, std::optional<std::size_t>> m_known;
    std::vector<std::int64_t> m_counts;
};

} // namespace

std::vector<std::int64_t>
featuresPerRule(const LayerStyle& style, const FeatureTable& table, const Box* within)
{
    const bool all = within == nullptr || holds(*within, table.extent());
    RuleCounter counter(style, table);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (all || within->intersects(boxOf(table.geometries[row])))
            counter.add(row);
    }
    return counter.counts();
}

std::vector<std::int64_t> featuresPerRule(const LayerStyle& style,
                                          const FeatureTable& table,
                                          std::span<const std::uint32_t> rows)
{
    RuleCounter counter(style, table);
    for (const std::uint32_t row : rows)
        counter.add(row);
    return counter.counts();
}

} // namespace yimi
