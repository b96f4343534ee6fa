// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "io/database.h"
#include "io/read.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

struct Words
{
    std::vector<std::string> sources;
    std::string to;
    PublishOptions options;
};

/// The layer of each source; all layers of a file or project named without one.
Result<std::vector<Source>> sourcesOf(const std::vector<std::string>& words)
{
    std::vector<Source> sources;
    for (const std::string& text : words) {
        const auto source = parseSource(text);
        if (!source)
            return tl::unexpected(source.error());
        if (!source->layer.empty() || !source->subset.empty()) {
            sources.push_back(*source);
            continue;
        }
        const auto layers = listLayers(source->path);
        if (!layers)
            return tl::unexpected(layers.error());
        for (const LayerSummary& layer : *layers)
            sources.push_back({.path = source->path, .layer = layer.layer});
    }
    return sources;
}

Result<Answer> run(const Words& words, const TaskContext& task)
{
    const auto sources = sourcesOf(words.sources);
    if (!sources)
        return tl::unexpected(sources.error());
    Answer answer;
    Stopwatch watch;
    std::vector<FeatureTable> tables;
    for (const Source& source : *sources) {
        auto read = readLayer(source, {}, task);
        if (!read)
            return tl::unexpected(read.error());
        answer.findings.insert(answer.findings.end(), read->findings.begin(), read->findings.end());
        tables.push_back(std::move(read->table));
    }
    answer.timings["read"] = watch.lap();
    std::vector<LayerToWrite> layers;
    answer.fields["published"] = Json::array();
    for (const FeatureTable& table : tables) {
        layers.push_back({.table = &table, .kind = table.geometryKind()});
        answer.fields["published"].push_back(
            {{"schema", words.options.schema}, {"table", table.name}, {"rows", table.rowCount()}});
    }
    if (const auto done = publishToDatabase(words.to, layers, words.options, task); !done)
        return tl::unexpected(done.error());
    answer.timings["write"] = watch.lap();
    answer.method = {{"to", sourceText({.path = words.to})}};
    answer.text = QCoreApplication::translate("cli", "已发布 %1 张表到 %2\n")
                      .arg(countText(static_cast<std::int64_t>(tables.size())),
                           QString::fromStdString(words.options.schema));
    return answer;
}

} // namespace

Command publishCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser =
        app.add_subcommand("publish", "layers of files or projects into a PostGIS database");
    parser->add_option("sources", words->sources, "files, projects or single layers (SOURCE)")
        ->required();
    parser
        ->add_option("--to",
                     words->to,
                     "database, such as \"PG:host=… dbname=… user=…\"; a password is better kept "
                     "in PGPASSWORD or the password file")
        ->required();
    parser->add_option("--schema", words->options.schema, "schema of the tables, made if need be")
        ->capture_default_str();
    parser->add_flag("--replace", words->options.replace, "tables of the same name are replaced");
    return {parser, [words](const Common&, const TaskContext& task) { return run(*words, task); }};
}

} // namespace yimi::cli
