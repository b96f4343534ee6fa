// SPDX-License-Identifier: GPL-3.0-or-later
// The sample city as a whole: the same for the same wish, another for another, and saying what it
// is.
#include "sample_city.h"

using namespace yimi;
using namespace yimi::sample;

class SampleCityTest : public QObject
{
    Q_OBJECT

private:
    const SampleCity m_city{smallCity()};

private slots:

    void sameSeedSameContentForAnyThreadCount()
    {
        for (const unsigned threads : {1U, 2U, 4U}) {
            const SampleCity again(smallCity(1, threads));
            QCOMPARE(again.layers().size(), m_city.layers().size());
            for (std::size_t i = 0; i < again.layers().size(); ++i)
                QVERIFY2(again.layers()[i].table == m_city.layers()[i].table,
                         m_city.layers()[i].table.name.c_str());
        }
    }

    void anotherSeedAnotherCity()
    {
        const SampleCity other(smallCity(2));
        QCOMPARE(other.layers().size(), m_city.layers().size());
        for (const char* name : {"residence", "road", "community", "park"})
            QVERIFY2(other.layer(name).geometries != m_city.layer(name).geometries, name);
    }

    void everyLayerSaysThatItIsSynthetic()
    {
        for (const SampleLayer& one : m_city.layers())
            QVERIFY2(one.title.find("合成示例数据") != std::string::npos, one.table.name.c_str());
    }

    void aStoppedRunIsCancelled()
    {
        std::stop_source source;
        source.request_stop();
        const auto layers = generateCity(smallCity(), {.stop = source.get_token()});
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SampleCityTest)
#include "tst_sample_city.moc"
