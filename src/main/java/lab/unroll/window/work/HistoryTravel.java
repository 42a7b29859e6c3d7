package lab.unroll.window.work;

import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.state.EditState;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.History;

/** Goes to places of the history, also to those whose experiment was left. On the FX thread only. */
final class HistoryTravel {

    private final BenchController bench;
    private final OpenExperiments sessions;
    private final Openings openings;
    private final ReadingFeed readings;
    private final Rewind rewind;

    HistoryTravel(BenchController bench, OpenExperiments sessions, Openings openings, ReadingFeed readings,
                  Rewind rewind) {
        this.rewind = rewind;
        this.bench = bench;
        this.sessions = sessions;
        this.openings = openings;
        this.readings = readings;
    }

    /** Puts a place in force, unless an experiment is about to be opened. */
    void goTo(History<EditState> place) {
        Experiment wanted = place.present().experiment();
        if (openings.areUnderWay() || rewind.comesBackBefore(place.present())) {
            return;
        }
        if (wanted == bench.session().experiment()) {
            bench.model().hand().goTo(place);
            return;
        }
        Optional<OpenExperiments.Left> left = sessions.take(wanted);
        if (left.isPresent()) {
            goTo(place, left.get().session(), left.get().told());
            return;
        }
        openings.open(RunningTask.named("task.open"), () -> wanted,
                opened -> goTo(place, opened, sessions.bringBack(opened)));
    }

    private void goTo(History<EditState> place, OpenExperiment to, TrainerFeed told) {
        bench.change(to, told);
        bench.model().goTo(place, to.trainer().latest(), to.trainer().history().curve());
        readings.follow(bench.session().experiment());
    }
}
