// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crs/typed_place.h"
#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/place_list.h"
#include "ui/map/map_canvas.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace yimi {

class ActionTable;

/// Ctrl+K: type a few characters, pinyin or initials, and get places of all layers with names,
/// layers and commands; or two numbers, and get the place they stand for. Enter goes there, Esc
/// closes.
class Finder : public QFrame
{
    Q_OBJECT

public:
    Finder(const Document& document, const ActionTable& actions, JobRunner& jobs, QWidget& window);

    void open();

    /// The names are being put in order.
    [[nodiscard]] bool reading() const { return m_reading; }

Q_SIGNALS:
    void communityChosen(const QString& id);
    void layerChosen(const yimi::LayerId& id);
    /// `extent`: of all there is of it.
    void featureChosen(const yimi::MapFeature& feature, const yimi::Box& extent);
    void placeChosen(const yimi::Coordinate& at);
    void failed(const yimi::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Candidate
    {
        enum class Kind { Typed, Place, Layer, Command };

        Kind kind = Kind::Command;
        QString text;
        QString note;          ///< what kind of thing it is, or where
        QString id;            ///< of a layer or command
        std::size_t place = 0; ///< of m_places
        Coordinate at = {};    ///< of a typed place
    };

    void readPlaces();
    void readCandidates();
    void search(const QString& words);
    void list();
    void fit();
    void leave();
    void addTyped(const QString& words);
    void addFound(const QString& words);
    void addPlaces(const QString& words, std::vector<std::pair<NameMatch, Candidate>>& found);
    void choose();
    void choosePlace(std::size_t place);
    [[nodiscard]] QString noteOf(const ListedPlace& place) const;

    const Document& m_document;
    const ActionTable& m_actions;
    JobRunner& m_jobs;
    QLineEdit* m_input;
    QListWidget* m_list;
    QPointer<QWidget> m_before;     ///< had the focus
    std::vector<Candidate> m_fixed; ///< layers and commands
    NameIndex m_fixedIndex;         ///< of their texts
    std::shared_ptr<const PlaceList> m_places = std::make_shared<const PlaceList>();
    std::vector<std::shared_ptr<const FeatureTable>> m_tables; ///< that m_places is, or will be, of
    bool m_reading = false;
    std::vector<Candidate> m_shown;
};

} // namespace yimi
