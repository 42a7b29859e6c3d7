package lab.unroll.lesson.picture;

import java.util.SplittableRandom;
import lab.unroll.figure.Scene;
import lab.unroll.figure.TextLook;
import lab.unroll.lens.AlikeSpans;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextStudy;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.Parameters;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;

/** A network beside its text, as the window shows it first. */
final class StepText {

    private static final int SEED = 1;
    private static final int CHARACTERS = 200;
    private static final Sampling SAMPLING = new Sampling(0.8, 0);
    /** The span that others are compared with. */
    private static final int FROM = 8;
    private static final int TO = 12;

    private StepText() {
    }

    static TextLook of(NextCharacter task, OpenedBench bench, BenchSetup setup, Scene scene) {
        Parameters parameters = bench.trace().parameters();
        Manuscript written = Manuscript.begin(task.vocabulary()).written(new TextWriter(parameters), SAMPLING,
                new SplittableRandom(SEED), CHARACTERS, () -> { });
        int[] corpus = task.lookedAt();
        int unit = Math.max(0, scene.selectedUnit());
        TextStudy study = TextStudy.of(parameters, new TextStudy.Question(scene.trace().place(), unit, written, written.length(),
                corpus, Math.min(FROM, corpus.length - 1), Math.min(TO, corpus.length), AlikeSpans.USUAL_THRESHOLD), () -> { });
        Annotation followed = setup.follows().map(Annotation::named).orElse(Annotation.LINE);
        return new TextLook(study, SAMPLING, unit, false, followed, Filmstrip.EMPTY, bench.iterations(), 0);
    }
}
