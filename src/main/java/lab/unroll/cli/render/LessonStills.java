package lab.unroll.cli.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.unroll.cli.options.CellsOption;
import lab.unroll.cli.options.ChatOptions;
import lab.unroll.cli.options.LandscapeOptions;
import lab.unroll.cli.options.TextOptions;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Figure;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.page.StillPictures;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Snapshot;
import lab.unroll.train.StepReport;
import lab.unroll.words.Words;

/** What the views of the window show of the benches of lessons, as pictures. */
public final class LessonStills implements StillPictures {

    /** The figures of parts of views that have another name. */
    private static final Map<String, FigureKind> OTHERWISE_CALLED = Map.of("plane", FigureKinds.PHASE, "map", FigureKinds.GROUND,
            "table", FigureKinds.CAREERS, "yardsticks", FigureKinds.CAREER_YARDSTICKS, "sentence", FigureKinds.TAGS,
            "scores", FigureKinds.TAG_SCORES, "by-hand", FigureKinds.BOTH_BY_HAND);

    @Override
    public Optional<Figure> of(BenchSetup setup, OpenedBench bench, Locale language) {
        return kind(setup, bench).map(kind -> figure(kind, bench, language));
    }

    /** The figure of the part that is looked at; the first of its view where none is named. */
    private static Optional<FigureKind> kind(BenchSetup setup, OpenedBench bench) {
        String view = setup.view().orElse(BenchIds.FIRST_VIEW);
        if (view.equals(BenchIds.FIRST_VIEW)) {
            return Optional.of(bench.state().view().level() == Level.CELL ? FigureKinds.CELL
                    : bench.trace().encoderLength() > 0 ? FigureKinds.ENCODER_DECODER : FigureKinds.UNROLLED);
        }
        String part = setup.part().orElse(BenchIds.VIEWS.get(view).get(0));
        return Optional.ofNullable(OTHERWISE_CALLED.get(part)).or(() ->
                FigureKinds.inFiles().stream().filter(kind -> kind.id().equals(part)).findFirst());
    }

    private static Figure figure(FigureKind kind, OpenedBench bench, Locale language) {
        TrainedNetwork network = trained(bench);
        Experiment experiment = bench.experiment();
        LayerPlace place = bench.place().nearestIn(bench.trace().spec());
        int unit = Math.min(bench.state().view().unit(), bench.trace().spec().hidden() - 1);
        boolean reverse = place.isReverse();
        int step = reverse ? bench.trace().length() + 1 - bench.step() : bench.step();
        List<CellKind> cells = bench.state().view().beside().isEmpty() ? List.of(experiment.cell()) : bench.state().view().beside();
        RenderedNetwork data = RenderedNetwork.at(network, place, step, unit, Theme.LIGHT, Words.of("figure", language))
                .with(cells, GradientLook.USUAL)
                .with(looks -> looks.with(new RenderedLandscape(network, new LandscapeOptions(), new CellsOption(),
                        Words.of("landscape", language))));
        if (kind.isOfChat() && network.task() instanceof Chat) {
            data = data.with(looks -> looks.with(network.talking(new ChatOptions(), bench.trace().length())));
        }
        if (kind.isOfText() && network.task() instanceof NextCharacter) {
            data = data.with(looks -> looks.with(new RenderedText(experiment, kind.id()).look(network, new TextOptions(), place, unit)));
        }
        UsualSize.Side size = kind.size().inFile(bench.trace().length(), experiment.hidden());
        return FigureInFile.of(kind, data, size.width(), size.height());
    }

    /** The network of a bench, which is trained already. */
    private static TrainedNetwork trained(OpenedBench bench) {
        Snapshot snapshot = new Snapshot(bench.iterations(), bench.trace().parameters(), StepReport.ofLoss(bench.iterations(), bench.loss()), bench.loss(),
                new Evaluation(bench.iterations(), 0, 1, bench.loss()), 0, Snapshot.State.PAUSED, null);
        return new TrainedNetwork(bench.experiment(), bench.experiment().task(), snapshot, bench.losses(), bench.reading(),
                KernelChoice.named(KernelChoice.AUTO), List.of());
    }
}
