package lab.unroll.cli.render;

import java.util.Optional;
import lab.unroll.figure.Playhead;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;

/**
 * Where a network is looked at.
 *
 * @param place    the layer and direction
 * @param step     the selected step t
 * @param unit     the selected unit, counted from 0; -1 for all
 * @param playhead where the reading stands; empty for the end of that step
 */
record Look(LayerPlace place, int step, int unit, Optional<Playhead> playhead) {

    /** As a bench is looked at, or as nearly as its network permits. */
    static Look of(BenchState state) {
        ViewState view = state.view();
        LayerPlace place = view.place().nearestIn(state.experiment().spec());
        int length = state.edit().example().sequence().length();
        Playhead playhead = new Playhead(Math.max(0, Math.min(length, view.position())));
        return new Look(place, place.isReverse() ? length + 1 - playhead.step() : playhead.step(),
                Math.min(view.unit(), state.experiment().hidden() - 1), Optional.of(playhead));
    }
}
