// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "project/check_project.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestCheckProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFixIsAppliedAndCanBeUndone()
    {
        ProjectContents before;
        const auto sites = std::make_shared<const FeatureTable>(
            facilitiesTable({{"f1", {100, 20}}, {"f1", {100, 20}}}));
        before.layers.push_back(inputLayer(sites, Theme::Childcare, QStringLiteral("托育点")));
        DocumentLayer result = inputLayer(sites, Theme::Childcare, QStringLiteral("结果"));
        result.role = LayerRole::Result;
        before.layers.push_back(result);

        const auto layers = checkedLayers(before);
        QCOMPARE(layers.size(), std::size_t{1}); // results are nobody's data
        const auto issues = checkLayers(layers);
        QVERIFY(issues && !issues->empty());
        const auto numbered =
            std::ranges::find_if(*issues, [](const Issue& issue) { return issue.fix.has_value(); });
        QVERIFY(numbered != issues->end());
        const ProjectContents copy = before;
        const auto after = withFix(before, QString::fromStdString(numbered->layer), *numbered->fix);
        QVERIFY(after);
        QVERIFY(*after->layers[0].table != *before.layers[0].table);
        QVERIFY(before == copy);
        const auto none = withFix(before, QStringLiteral("no such layer"), *numbered->fix);
        QCOMPARE(none.error().code, ErrorCode::LayerNotFound);
    }
};

QTEST_GUILESS_MAIN(TestCheckProject)
#include "tst_check_project.moc"
