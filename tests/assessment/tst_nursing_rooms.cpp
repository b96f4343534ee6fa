// SPDX-License-Identifier: GPL-3.0-or-later
// 母婴室 in a town that can be checked on paper.
#include "made_town.h"
#include "seed.h"

using namespace yimi;
using namespace yimi::test;

namespace {

struct PlaceOfTown
{
    std::string id;
    Coordinate at;
    Value floorArea = {};
    Value visitors = {};
    Value room = {};
    std::string kind = "商场";
};

FeatureTable publicPlacesTable(const std::vector<PlaceOfTown>& rows)
{
    FeatureTable table = emptyTable("public_place");
    for (const char* field : {"id", "name", "kind"})
        table.addColumn(field, FieldType::Text);
    for (const char* field : {"floor_area_m2", "daily_visitors", "nursing_room"})
        table.addColumn(field, FieldType::Integer);
    std::int64_t fid = 0;
    for (const PlaceOfTown& row : rows)
        appendRow(table,
                  ++fid,
                  Points{row.at},
                  {row.id, "场所 " + row.id, row.kind, row.floorArea, row.visitors, row.room});
    return table;
}

struct RoomOfTown
{
    std::string id;
    Coordinate at;
    std::string hostId = {};
    std::string host = {};
    Value area = std::int64_t{12};
};

FeatureTable roomsTable(const std::vector<RoomOfTown>& rows)
{
    FeatureTable table = emptyTable("nursing_room");
    for (const char* field : {"id", "name", "host_id", "host"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("area_m2", FieldType::Integer);
    std::int64_t fid = 0;
    for (const RoomOfTown& row : rows)
        appendRow(table,
                  ++fid,
                  Points{row.at},
                  {row.id, "母婴室 " + row.id, row.hostId, row.host, row.area});
    return table;
}

CityLayers townWith(const std::vector<PlaceOfTown>& places, const std::vector<RoomOfTown>& rooms)
{
    CityLayers layers = streetTown();
    layers.layers.push_back({Theme::PublicPlace, "公共场所", shared(publicPlacesTable(places))});
    if (!rooms.empty())
        layers.layers.push_back({Theme::NursingRoom, "母婴室", shared(roomsTable(rooms))});
    return layers;
}

Value whole(std::int64_t number)
{
    return number;
}

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

std::string cell(const AnalysisAnswer& answer, const char* field, std::size_t row)
{
    return tableOf(answer, "public_places").table.column(field)->text(row);
}

/// a: large by area, room by its own field; b: large by visitors, a room names it; c: large, a room
/// 40 m away; d: large, nothing; e: exactly 10,000 of both, so not large; f: scenic, nothing.
std::vector<PlaceOfTown> sixPlaces()
{
    return {{"a", {100, 0}, whole(20000), whole(10), whole(1)},
            {"b", {1000, 0}, whole(10), whole(10001), whole(0)},
            {"c", {2000, 0}, whole(10001)},
            {"d", {3000, 0}, whole(50000), whole(9000)},
            {"e", {3500, 0}, whole(10000), whole(10000)},
            {"f", {3900, 0}, whole(500), whole(300), {}, "景区"}};
}

std::vector<RoomOfTown> twoRooms()
{
    return {{"r1", {1200, 0}, "b", "", whole(12)}, {"r2", {2040, 0}, "", "", whole(8)}};
}

} // namespace

class TestNursingRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theTownByHand()
    {
        const AnalysisAnswer answer =
            analysed(*cityOf(townWith(sixPlaces(), twoRooms())), "nursing-rooms");
        const Indicator& large = headline(answer, "nursing-room-large-places");
        QCOMPARE(large.numerator, 3.0);
        QCOMPARE(large.denominator, 4.0);
        QCOMPARE(*large.target, 100.0);
        QCOMPARE(headline(answer, "nursing-room-scenic-areas").numerator, 0.0);
        QCOMPARE(headline(answer, "nursing-room-scenic-areas").denominator, 1.0);
        QCOMPARE(headline(answer, "nursing-rooms-missing").numerator, 2.0);
        // Ways to the nearest of 1,200 and 2,040 m: 1,100 + 200 + 40 + 960 + 1,460 + 1,860.
        QCOMPARE(headline(answer, "nursing-room-mean-way").numerator, 5620.0);
        QCOMPARE(headline(answer, "nursing-room-mean-way").denominator, 6.0);
        QCOMPARE(*headline(answer, "nursing-rooms-large-enough").value, 50.0);
        QCOMPARE(cell(answer, "room_by", 0), std::string("field"));
        QCOMPARE(cell(answer, "room_by", 1), std::string("host"));
        QCOMPARE(cell(answer, "room_by", 2), std::string("near"));
        QCOMPARE(cell(answer, "large", 4), std::string("0")); // strictly greater
        QCOMPARE(cell(answer, "state", 3), std::string("out_of_range"));
        QCOMPARE(cell(answer, "state", 4), std::string("no_data"));
        QCOMPARE(cell(answer, "town", 3), std::string("乙镇"));
    }

    /// The busiest first; each says how far the next room is.
    void theMissingAreListed()
    {
        const AnalysisAnswer answer =
            analysed(*cityOf(townWith(sixPlaces(), twoRooms())), "nursing-rooms");
        QCOMPARE(answer.gaps.size(), 2U);
        QCOMPARE(answer.gaps[0].id, std::string("d"));
        QCOMPARE(gapSubjectId(answer.gaps[0].subject), std::string_view("facility"));
        QCOMPARE(answer.gaps[0].note, std::string("large_place_without_room"));
        QCOMPARE(answer.gaps[0].nearestId, std::string("r2"));
        QCOMPARE(answer.gaps[0].length->value, 960.0);
        QCOMPARE(answer.gaps[1].note, std::string("scenic_area_without_room"));
    }

    void thresholdsAndDistanceAreParameters()
    {
        const auto base = cityOf(townWith(sixPlaces(), twoRooms()));
        const AnalysisAnswer lower = analysed(*base, "nursing-rooms", {{"floor_area", "9999"}});
        QCOMPARE(headline(lower, "nursing-room-large-places").denominator, 5.0);
        const AnalysisAnswer nearer = analysed(*base, "nursing-rooms", {{"host_distance", "39"}});
        QCOMPARE(headline(nearer, "nursing-room-large-places").numerator, 2.0);
    }

    void aRoomMayNameItsHost()
    {
        const AnalysisAnswer answer = analysed(
            *cityOf(townWith({{"d", {3000, 0}, whole(50000)}}, {{"r1", {100, 0}, "", "场所 d"}})),
            "nursing-rooms");
        QCOMPARE(headline(answer, "nursing-room-large-places").numerator, 1.0);
    }

    /// A park of the kind «5A» is a scenic area, unless a public place of its name stands for it.
    void scenicParksCount()
    {
        CityLayers layers = townWith(sixPlaces(), twoRooms());
        FeatureTable parks = emptyTable("park");
        for (const char* field : {"id", "name", "kind"})
            parks.addColumn(field, FieldType::Text);
        const auto add = [&](std::int64_t id, const char* name, const char* kind) {
            appendRow(parks,
                      id,
                      Polygons{rectangle(1500, 10, 1600, 110)},
                      {std::to_string(id), std::string(name), std::string(kind)});
        };
        add(1, "乐园", "主题公园/5A");
        add(2, "场所 f", "景区");
        add(3, "小游园", "游园");
        layers.layers.push_back({Theme::Park, "公园", shared(parks)});
        const AnalysisAnswer answer = analysed(*cityOf(layers), "nursing-rooms");
        QCOMPARE(headline(answer, "nursing-room-scenic-areas").denominator, 2.0);
    }

    void placesOfUnknownSizeAreListed()
    {
        const AnalysisAnswer answer =
            analysed(*cityOf(townWith({{"x", {100, 0}}, {"y", {200, 0}, whole(30000)}}, {})),
                     "nursing-rooms");
        const auto missing =
            std::ranges::find(answer.findings, FindingCode::ValueMissing, &Finding::code);
        QVERIFY(missing != answer.findings.end());
        QCOMPARE(missing->ids, std::vector<std::string>{"x"});
        // No layer of rooms: said, and nobody has a way to one.
        QVERIFY(std::ranges::find(answer.findings, FindingCode::ThemeMissing, &Finding::code)
                != answer.findings.end());
        QVERIFY(!headline(answer, "nursing-room-mean-way").value);
        QCOMPARE(headline(answer, "nursing-room-large-places").numerator, 0.0);
    }

    void sumsOverTownsAreTheCity()
    {
        const AnalysisAnswer answer =
            analysed(*cityOf(townWith(sixPlaces(), twoRooms())), "nursing-rooms");
        for (const char* table : {"towns", "districts"}) {
            QCOMPARE(columnSum(tableOf(answer, table).table, "places"), 6);
            QCOMPARE(columnSum(tableOf(answer, table).table, "required"), 5);
            QCOMPARE(columnSum(tableOf(answer, table).table, "missing"), 2);
        }
    }

    void orderChangesNothingAndNothingIsSearchedAgain()
    {
        std::mt19937 random(testSeed());
        const CityLayers layers = townWith(sixPlaces(), twoRooms());
        const AnalysisAnswer first = analysed(*cityOf(layers), "nursing-rooms");
        CityLayers mixed = layers;
        for (CityLayer& layer : mixed.layers) {
            if (layer.theme != Theme::Community)
                layer.table = shared(shuffled(*layer.table, random));
        }
        const AnalysisAnswer again = analysed(*cityOf(mixed), "nursing-rooms");
        QVERIFY(again.headline == first.headline);
        for (std::size_t i = 0; i < first.tables.size(); ++i)
            QVERIFY(again.tables[i].table == first.tables[i].table);
    }
};

QTEST_GUILESS_MAIN(TestNursingRooms)
#include "tst_nursing_rooms.moc"
