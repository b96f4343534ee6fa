// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <typeinfo>
#include <vector>

namespace yimi {

/// Values that were dear to make, by name, for the next question that needs them. The oldest give
/// way after kKept. Any number of threads may ask.
class KeptValues
{
public:
    static constexpr std::size_t kKept = 64;

    /// Null when there is none of this name and type.
    template <typename T>
    [[nodiscard]] std::shared_ptr<const T> find(const std::string& key) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) {
            return entry.key == key && *entry.type == typeid(T);
        });
        return found != m_entries.end() ? std::static_pointer_cast<const T>(found->value) : nullptr;
    }

    /// In place of what had this name.
    template <typename T>
    void keep(const std::string& key, std::shared_ptr<const T> value)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_entries, [&](const Entry& entry) { return entry.key == key; });
        if (m_entries.size() >= kKept)
            m_entries.erase(m_entries.begin());
        m_entries.push_back({key, &typeid(T), std::move(value)});
    }

private:
    struct Entry
    {
        std::string key;
        const std::type_info* type = nullptr;
        std::shared_ptr<const void> value;
    };

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< oldest first
};

} // namespace yimi
