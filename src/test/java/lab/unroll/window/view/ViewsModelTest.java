package lab.unroll.window.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.Example;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ViewsModelTest {

    private static final View ALWAYS = view("always", true, experiment -> Optional.empty(), FigureKinds.GRADIENTS,
            FigureKinds.STATES);
    private static final View PAIRS = view("pairs", true,
            experiment -> experiment.isPair() ? Optional.empty() : Optional.of("view.network"), FigureKinds.STATES,
            FigureKinds.MEMORY);
    private static final View LATER = view("later", false, experiment -> Optional.empty(), FigureKinds.SUM);

    private final BenchModel model = new BenchModel();
    private final SimpleBooleanProperty everything = new SimpleBooleanProperty(true);

    private static View view(String id, boolean atFirst, Function<Experiment, Optional<String>> refusal,
                             FigureKind... charts) {
        return new View(id, id, KeyCode.F9, "view.network", atFirst, refusal, bench -> Parts.one(new Part(id, "window",
                "view.network")), (tools, parts) -> null, List.of(charts), bench -> new SimpleBooleanProperty());
    }

    private ViewsModel on(Experiment experiment) {
        put(experiment);
        return new ViewsModel(model, List.of(ALWAYS, PAIRS, LATER), everything);
    }

    private void put(Experiment experiment) {
        Example first = experiment.firstExample();
        model.begin(experiment, first, null);
    }

    @Test
    void whatAnExperimentDoesNotOfferIsAbsent() {
        ViewsModel views = on(Presets.first());
        assertEquals(List.of(ALWAYS, LATER), views.offeredBinding().getValue());
        put(Presets.named("addition-2-digits"));
        assertEquals(List.of(ALWAYS, PAIRS, LATER), views.offeredBinding().getValue());
    }

    @Test
    void askedForByItsKeyItSaysWhyNot() {
        ViewsModel views = on(Presets.first());
        assertNull(model.messageProperty().get());
        views.show(PAIRS);
        assertSame(ALWAYS, views.presentProperty().get());
        assertNotNull(model.messageProperty().get());
    }

    @Test
    void anExperimentThatDoesNotOfferThePresentViewShowsTheFirstThatItOffers() {
        ViewsModel views = on(Presets.named("addition-2-digits"));
        views.show(PAIRS);
        assertSame(PAIRS, views.presentProperty().get());
        put(Presets.first());
        assertSame(ALWAYS, views.presentProperty().get());
    }

    @Test
    void whoeverAsksForThePartsOfAViewGetsThoseOfItsPanes() {
        ViewsModel views = on(Presets.first());
        assertSame(views.partsOf(ALWAYS), views.partsOf(ALWAYS));
    }

    @Test
    void eachViewHasItsChartsAndRemembersTheOneChosen() {
        ViewsModel views = on(Presets.named("addition-2-digits"));
        assertSame(FigureKinds.GRADIENTS, model.dockChartProperty().get());
        views.show(PAIRS);
        assertSame(FigureKinds.STATES, model.dockChartProperty().get());
        model.dockChartProperty().set(FigureKinds.MEMORY);
        views.show(ALWAYS);
        assertSame(FigureKinds.GRADIENTS, model.dockChartProperty().get());
        views.show(PAIRS);
        assertSame(FigureKinds.MEMORY, model.dockChartProperty().get());
    }

    @Test
    void onTheFirstVisitOnlyTheFirstViewsAreInTheRail() {
        everything.set(false);
        ViewsModel views = on(Presets.first());
        assertEquals(List.of(ALWAYS), views.offeredBinding().getValue());
        views.show(LATER);
        assertEquals(List.of(ALWAYS, LATER), views.offeredBinding().getValue(), "the present one is always there");
        views.show(ALWAYS);
        everything.set(true);
        assertEquals(List.of(ALWAYS, LATER), views.offeredBinding().getValue());
    }

    @Test
    void aViewWithoutAChartForTheDockIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> view("bare", true, experiment -> Optional.empty()));
    }

    @Test
    void noTwoOfTheViewsShareANameOrAKey() {
        Set<String> names = Views.ALL.stream().map(View::id).collect(Collectors.toSet());
        Set<KeyCode> keys = Views.ALL.stream().map(View::key).collect(Collectors.toSet());
        assertEquals(Views.ALL.size(), names.size());
        assertEquals(Views.ALL.size(), keys.size());
    }
}
