// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/finding.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace yimi;

namespace {

bool isKebabCase(std::string_view name)
{
    return !name.empty() && name.front() != '-' && name.back() != '-'
           && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// The names of all codes from the first to the last, each held against the rules.
template <typename Code, typename NameOf>
std::set<std::string_view> checkedNames(Code last, NameOf nameOf)
{
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const std::string_view name = nameOf(static_cast<Code>(i));
        if (!isKebabCase(name))
            QTest::qFail(
                ("code " + std::to_string(i) + " is called «" + std::string(name) + "»").c_str(),
                __FILE__,
                __LINE__);
        names.insert(name);
    }
    return names;
}

} // namespace

class TestCodeNames : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasItsOwnKebabCaseName();
    void everyFindingHasItsOwnKebabCaseName();
    void namesSayTheCode();
};

void TestCodeNames::everyErrorHasItsOwnKebabCaseName()
{
    const auto names = checkedNames(ErrorCode::LibraryFailed, errorCodeName);
    QCOMPARE(names.size(), static_cast<std::size_t>(ErrorCode::LibraryFailed) + 1);
}

void TestCodeNames::everyFindingHasItsOwnKebabCaseName()
{
    const auto names = checkedNames(kLastFindingCode, findingCodeName);
    QCOMPARE(names.size(), static_cast<std::size_t>(kLastFindingCode) + 1);
}

void TestCodeNames::namesSayTheCode()
{
    QCOMPARE(errorCodeName(ErrorCode::FileNotFound), std::string_view("file-not-found"));
    QCOMPARE(errorCodeName(ErrorCode::NotAVectorFile), std::string_view("not-a-vector-file"));
    QCOMPARE(findingCodeName(FindingCode::FacilityUnlocated),
             std::string_view("facility-unlocated"));
    QCOMPARE(findingCodeName(FindingCode::IdDuplicate), std::string_view("id-duplicate"));
}

QTEST_GUILESS_MAIN(TestCodeNames)
#include "tst_code_names.moc"
