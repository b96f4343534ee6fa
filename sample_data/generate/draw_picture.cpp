// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a project's map, as the window draws it: for sample_data/README.md and for whoever
// changes the generator and wants to see what became of the city.
#include "project/document_scene.h"
#include "project/project_file.h"
#include "wording/wording.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

struct Wish
{
    std::string project;
    std::string out;
    std::vector<double> centre; ///< x, y in the project's CRS; empty: the whole city
    double metresPerPixel = 10.0;
    std::vector<int> size{1600, 1000};
};

int failed(const std::string& what)
{
    std::cerr << "yimi-sample-picture: " << what << '\n';
    return 1;
}

int draw(const Wish& wish)
{
    const auto project = yimi::openProject(wish.project);
    if (!project)
        return failed(yimi::errorSentence(project.error()).toStdString());
    yimi::DisplayCache cache;
    const auto built = yimi::buildScene(project->contents, yimi::Appearance::Light, cache);
    if (!built)
        return failed(yimi::errorSentence(built.error()).toStdString());
    yimi::MapView view;
    view.size = QSizeF(wish.size[0], wish.size[1]);
    if (wish.centre.empty()) {
        view = view.fitted(yimi::homeExtent(project->contents.layers));
    } else {
        view.centre = {wish.centre[0], wish.centre[1]};
        view.metresPerPixel = wish.metresPerPixel;
    }
    const QImage image = yimi::renderImage(built->scene, view, 1.0);
    if (image.isNull() || !image.save(QString::fromStdString(wish.out)))
        return failed("cannot write " + wish.out);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    CLI::App app{"Draws the map of a project into a PNG"};
    Wish wish;
    app.add_option("project", wish.project, "project file (.yimi)")->required();
    app.add_option("--out", wish.out, "PNG to write")->required();
    app.add_option("--centre", wish.centre, "X Y in the project's CRS")->expected(2);
    app.add_option("--metres-per-pixel", wish.metresPerPixel)->check(CLI::PositiveNumber);
    app.add_option("--size", wish.size, "WIDTH HEIGHT in pixels")
        ->expected(2)
        ->check(CLI::Range(16, 20000));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return draw(wish);
}
