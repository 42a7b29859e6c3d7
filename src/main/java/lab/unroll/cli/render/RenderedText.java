package lab.unroll.cli.render;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import lab.unroll.cli.options.TextOptions;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.TextLook;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextLines;
import lab.unroll.lens.TextStudy;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.Training;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.words.InputException;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;

/** What a trained network is seen doing beside its text, and what it wrote on the way there. */
final class RenderedText implements Consumer<Training> {

    private static final int SEED = 1;

    private final NextCharacter task;
    private Filmstrip film = Filmstrip.EMPTY;

    /**
     * Prepares.
     *
     * @throws InputException if no text is learnt, or it is read from both ends
     */
    RenderedText(Experiment experiment, String figure) {
        if (!(experiment.task() instanceof NextCharacter text)) {
            throw new InputException("figure.no-text", figure, experiment.preset());
        }
        if (experiment.network().bidirectional()) {
            throw new InputException("writing.bidirectional");
        }
        task = text;
    }

    @Override
    public void accept(Training run) {
        if (film.wants(run.iteration())) {
            film = film.with(run.parameters(), task.vocabulary(), run.iteration());
        }
    }

    /** What the options do on a bench where a text is learnt: what is written first, then what of it is looked at. */
    static List<Consumer<BenchModel>> hand(NextCharacter task, TextOptions options) {
        if (options.isEmpty()) {
            return List.of();
        }
        int[] mark = options.mark(task.lookedAt().length);
        Sampling sampling = options.sampling();
        double threshold = options.threshold();
        Manuscript beginning = options.beginning(task.vocabulary());
        int chars = options.chars();
        int cursor = options.cursor(beginning.length() + chars);
        return List.of(bench -> {
            TextModel text = bench.stage().text();
            text.samplingProperty().set(sampling);
            text.cellProperty().set(options.isByCell());
            text.thresholdProperty().set(threshold);
            text.writeAnew(beginning, chars);
        }, bench -> {
            TextModel text = bench.stage().text();
            text.cursorProperty().set(Math.min(cursor, text.manuscriptProperty().get().length()));
            if (options.isMarked()) {
                text.mark(mark[0], mark[1] - 1);
                text.goTo(mark[0]);
            }
        });
    }

    /** What is seen at the end. */
    TextLook look(TrainedNetwork network, TextOptions options, LayerPlace place, int unit) {
        Parameters parameters = network.snapshot().parameters();
        Sampling sampling = options.sampling();
        Manuscript written = options.beginning(task.vocabulary()).written(new TextWriter(parameters), sampling,
                new SplittableRandom(SEED), options.chars(), () -> { });
        int[] corpus = task.lookedAt();
        int[] mark = options.mark(corpus.length);
        int looked = Math.max(0, unit);
        TextStudy study = TextStudy.of(parameters, new TextStudy.Question(place, looked, written, options.cursor(written.length()),
                corpus, mark[0], mark[1], options.threshold()), () -> { });
        return new TextLook(study, sampling, looked, options.isByCell(), Annotation.LINE, film, network.iteration(),
                TextLines.begin(study.corpus(), mark[0], 0));
    }
}
