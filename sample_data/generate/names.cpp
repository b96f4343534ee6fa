// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "random.h"

#include <array>
#include <set>

namespace yimi::sample {

namespace {

/// Words that any town could have; their pairs are invented and name no real place on purpose.
constexpr std::array kFirst{"云", "锦", "青", "兰", "星", "和", "瑞", "枫", "桂", "清",
                            "玉", "翠", "金", "华", "永", "安", "景", "祥", "东", "南",
                            "西", "北", "新", "文", "春", "梅", "荷", "柳", "竹", "松"};
constexpr std::array kSecond{"桥", "湾", "塘", "苑", "泽", "园", "港", "庭", "墩", "浦",
                             "洲", "圩", "岸", "庄", "坊", "荡", "泾", "渡", "溪", "堰"};

std::string inventedWord(Random& random)
{
    return std::string(kFirst[random.index(kFirst.size())]) + kSecond[random.index(kSecond.size())];
}

} // namespace

void nameCommunities(std::vector<Community>& communities, const Facts& facts, std::uint64_t seed)
{
    std::vector<std::set<std::string>> taken(facts.towns.size());
    for (std::size_t i = 0; i < communities.size(); ++i) {
        Random random(seedFor(seed, 0xA43E, i));
        Community& community = communities[i];
        do
            community.name = inventedWord(random) + (community.village ? "村" : "社区");
        while (!taken[community.town].insert(community.name).second);
    }
}

} // namespace yimi::sample
