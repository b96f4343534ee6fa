// SPDX-License-Identifier: GPL-3.0-or-later
#include "river_courses.h"

#include "curve.h"
#include "geometry/measures.h"
#include "random.h"

#include <array>

namespace yimi::sample {

namespace {

constexpr double kRiverVertex = 70.0;

struct Width
{
    std::string_view name;
    double metres;
};

/// Widths by general knowledge; what is not listed is 34 m.
constexpr std::array kWidths{
    Width{"京杭大运河", 92.0},
    Width{"老运河", 46.0},
    Width{"德胜河", 62.0},
    Width{"澡港河", 48.0},
    Width{"新沟河", 64.0},
    Width{"新孟河延伸", 66.0},
    Width{"孟河", 72.0},
    Width{"丹金溧漕河", 62.0},
    Width{"武宜运河", 52.0},
    Width{"芜申运河", 64.0},
    Width{"锡溧漕河", 52.0},
    Width{"太滆运河", 62.0},
    Width{"关河", 30.0},
    Width{"扁担河", 42.0},
    Width{"通济河", 42.0},
};

double widthOf(const std::string& name)
{
    for (const Width& width : kWidths)
        if (name.starts_with(width.name))
            return width.metres;
    return 34.0;
}

Warp riverWarp(std::uint64_t seed)
{
    return {seedFor(seed, 0x3A7E2), 190.0, 1900.0};
}

/// True when the line need not turn back to reach the target from its end.
bool aheadOf(const LineString& line, bool atFront, Coordinate target)
{
    const Coordinate end = atFront ? line.front() : line.back();
    const Coordinate before = atFront ? line[1] : line[line.size() - 2];
    const double ahead =
        (end.x - before.x) * (target.x - end.x) + (end.y - before.y) * (target.y - end.y);
    return ahead > 0.1 * distance(before, end) * distance(end, target);
}

/// Rivers that come near the Yangtze flow into it.
void joinYangtze(std::vector<Course>& courses, const LineString& yangtze)
{
    constexpr double kReach = 6500.0; ///< to mid-stream
    for (Course& course : courses)
        for (const bool atFront : {true, false}) {
            const Coordinate end = atFront ? course.line.front() : course.line.back();
            const NearestOnLine mouth = nearestOnLine(yangtze, end);
            if (mouth.distance > 1.0 && mouth.distance < kReach
                && aheadOf(course.line, atFront, mouth.point))
                course.line.insert(atFront ? course.line.begin() : course.line.end(), mouth.point);
        }
}

/// Rivers that end near another one reach it: no water begins in the middle of a street.
void joinCourses(std::vector<Course>& courses)
{
    constexpr double kAnyway = 1000.0;
    constexpr double kReach = 3200.0; ///< straight ahead
    for (Course& course : courses)
        for (const bool atFront : {true, false}) {
            const Coordinate end = atFront ? course.line.front() : course.line.back();
            const Course* other = nullptr;
            double nearest = kReach;
            for (const Course& candidate : courses)
                if (&candidate != &course)
                    if (const double away = nearestOnLine(candidate.line, end).distance;
                        away < nearest
                        && (away < kAnyway
                            || aheadOf(
                                course.line, atFront, nearestOnLine(candidate.line, end).point))) {
                        nearest = away;
                        other = &candidate;
                    }
            if (other != nullptr && nearest > 1.0)
                course.line.insert(atFront ? course.line.begin() : course.line.end(),
                                   nearestOnLine(other->line, end).point);
        }
}

} // namespace

std::vector<Course> riverCourses(const Facts& facts, const LineString& yangtze, std::uint64_t seed)
{
    std::vector<Course> courses;
    for (const CourseFact& river : facts.rivers) {
        if (river.kind == "江")
            continue;
        const bool canal = river.kind == "运河";
        Warp warp = riverWarp(seed);
        LineString line = warpedLine(curveThrough(river.points, kRiverVertex), warp);
        courses.push_back(
            {river.name, canal ? "canal" : "river", thinned(line, 1.5), widthOf(river.name)});
    }
    joinYangtze(courses, yangtze);
    joinCourses(courses);
    return courses;
}

} // namespace yimi::sample
