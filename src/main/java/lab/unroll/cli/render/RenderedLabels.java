package lab.unroll.cli.render;

import lab.unroll.figure.catalogue.LabellingData;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.DirectionsRun;
import lab.unroll.labelling.Influences;
import lab.unroll.task.LabellingTask;

/**
 * A labelled sequence, computed when a figure asks for it.
 *
 * @param network the one that is looked at
 * @param task    what it learns
 * @param step    the selected step
 */
record RenderedLabels(TrainedNetwork network, LabellingTask task, int step) implements LabellingData {

    /** {@inheritDoc} Both trained anew, as long as the one that is looked at. */
    @Override
    public Directions directions() {
        return new DirectionsRun(network.experiment()).train((int) network.iteration(), 1, network.kernels());
    }

    @Override
    public Influences influences() {
        return Influences.of(task, network.snapshot().parameters(), network.reading().example(), step, () -> { });
    }
}
