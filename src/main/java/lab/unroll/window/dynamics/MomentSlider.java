package lab.unroll.window.dynamics;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.landscape.TrainingPath;
import lab.unroll.landscape.Walker;
import lab.unroll.net.Parameters;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.DynamicsModel;

/**
 * Goes back through the training: to the moments whose weights have been kept, a bounded number of them, and to now at its
 * right end. Not there before something has been learnt.
 */
final class MomentSlider extends HBox {

    private static final double WIDTH = 150;

    private final BenchModel model;
    private final DynamicsModel dynamics;
    private final Slider slider = new Slider(0, 1, 1);
    private List<TrainingPath.Point> points = List.of();
    private boolean following;

    MomentSlider(BenchModel model, Texts texts) {
        super(8);
        this.model = model;
        this.dynamics = model.stage().dynamics();
        setAlignment(Pos.CENTER_RIGHT);
        Label told = new Label();
        told.setId("dynamics-moment-told");
        told.getStyleClass().add("secondary");
        told.setMinWidth(Region.USE_PREF_SIZE);
        told.textProperty().bind(Bindings.createStringBinding(() -> dynamics.lookProperty().get().moment()
                .map(moment -> texts.get("dynamics.moment.at", moment.iteration())).orElse(texts.get("dynamics.moment.now")),
                dynamics.lookProperty(), model.languageProperty()));
        slider.setId("dynamics-moment");
        slider.setPrefWidth(WIDTH);
        slider.setBlockIncrement(1);
        SliderKeys.connect(slider);
        texts.describe(slider, "dynamics.moment.describe");
        slider.valueProperty().addListener((o, was, is) -> {
            if (!following) {
                goTo((int) Math.round(is.doubleValue()));
            }
        });
        getChildren().addAll(told, slider);
        managedProperty().bind(visibleProperty());
        model.snapshotProperty().subscribe(this::follow);
        dynamics.lookProperty().subscribe(this::follow);
        sceneProperty().subscribe(this::follow);
    }

    private void goTo(int place) {
        dynamics.goTo(place >= points.size() ? Optional.empty() : Optional.of(moment(points.get(place))));
    }

    private DynamicsLook.Moment moment(TrainingPath.Point point) {
        Optional<DynamicsLook.Moment> shown = dynamics.lookProperty().get().moment();
        return shown.filter(one -> one.iteration() == point.iteration()).orElseGet(() -> new DynamicsLook.Moment(
                point.iteration(), new Parameters(model.landscape().walker().layout(), point.wide())));
    }

    /** What has been kept by now; the moment that is looked at stays, also where every other one has been dropped since. */
    private void follow() {
        if (model.snapshotProperty().get() == null || model.experimentProperty().get() == null || getScene() == null) {
            return;
        }
        Walker walker = model.landscape().walker();
        points = walker.path().stream().filter(point -> point.iteration() < walker.iteration()
                && point.weights().length == walker.layout().size()).toList();
        setVisible(!points.isEmpty());
        Optional<DynamicsLook.Moment> shown = dynamics.lookProperty().get().moment();
        following = true;
        slider.setMax(Math.max(1, points.size()));
        slider.setValue(shown.map(moment -> (double) nearest(moment.iteration())).orElse(slider.getMax()));
        following = false;
    }

    private int nearest(long iteration) {
        int place = 0;
        for (int i = 0; i < points.size(); i++) {
            place = points.get(i).iteration() <= iteration ? i : place;
        }
        return place;
    }
}
