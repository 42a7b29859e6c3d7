package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewsModel;

/**
 * The way from view to view: the lessons, which fold, and below them the views that the experiment offers. Tab comes to one
 * item, arrows go on from there.
 */
public final class RailView extends VBox {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    /** An item that leads to a view. */
    private static final PseudoClass WAY = PseudoClass.getPseudoClass("view");

    private final Texts texts;
    private final BenchModel model;
    private final ViewsModel views;
    private final RailItem lessons;
    private final List<RailItem> known = new ArrayList<>();
    private final VBox items = new VBox();

    /**
     * The rail of a window.
     *
     * @param help shows the list of keys
     */
    public RailView(ViewsModel views, PanelsModel panels, BenchModel model, Texts texts, Runnable help) {
        this.views = views;
        this.model = model;
        this.texts = texts;
        setId("rail");
        getStyleClass().add("rail");
        items.getStyleClass().add("rail-items");
        lessons = lessons(panels);
        views.all().forEach(view -> known.add(item(view)));
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(items, space, help(panels.everythingProperty(), help));
        views.offeredBinding().subscribe(this::offer);
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    private RailItem lessons(PanelsModel panels) {
        RailItem item = new RailItem("lessons", "lessons", texts.text("view.lessons"));
        ReadOnlyBooleanProperty open = panels.openProperty(Panel.LESSON);
        texts.describe(item, Bindings.createStringBinding(() -> texts.get(open.get() ? "rail.lessons.open" : "rail.lessons.folded",
                Panel.LESSON.key().getName()), open, model.languageProperty()));
        open.subscribe(now -> item.setSelected(now));
        item.setOnAction(e -> {
            panels.toggle(Panel.LESSON);
            item.setSelected(open.get());
        });
        return item;
    }

    private RailItem item(View view) {
        RailItem item = new RailItem(view.id(), view.icon(), texts.text(view.words()));
        item.setUserData(view);
        item.pseudoClassStateChanged(WAY, true);
        ObservableValue<Boolean> busy = view.busy().apply(model);
        busy.subscribe(item::setBusy);
        StringBinding name = texts.text(view.words());
        texts.describe(item, Bindings.createStringBinding(() -> {
            String state = views.presentProperty().get() == view ? texts.get("rail.present", name.get())
                    : texts.get("rail.view", name.get(), view.key().getName());
            return busy.getValue() ? texts.get("rail.busy", state) : state;
        }, name, busy, views.presentProperty()));
        item.setOnAction(e -> {
            views.show(view);
            item.setSelected(views.presentProperty().get() == view);
        });
        views.presentProperty().subscribe(now -> {
            item.setSelected(now == view);
            item.pseudoClassStateChanged(PRESENT, now == view);
        });
        return item;
    }

    private Button help(ObservableValue<Boolean> everything, Runnable help) {
        Button button = new Button("?");
        button.setId("rail-help");
        button.getStyleClass().add("rail-help");
        texts.describe(button, "rail.help");
        button.setOnAction(e -> help.run());
        everything.subscribe(now -> {
            button.setVisible(now);
            button.setManaged(now);
        });
        return button;
    }

    private void offer(List<View> offered) {
        List<RailItem> shown = new ArrayList<>(List.of(lessons));
        known.stream().filter(item -> offered.contains((View) item.getUserData())).forEach(shown::add);
        items.getChildren().setAll(shown);
        reach(lessons);
    }

    /** Tab comes to this item from now on. */
    private void reach(ToggleButton item) {
        items.getChildren().forEach(one -> one.setFocusTraversable(one == item));
    }

    private void walk(KeyEvent e) {
        int way = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        int now = getScene() == null ? -1 : items.getChildren().indexOf(getScene().getFocusOwner());
        if (way == 0 || now < 0) {
            return;
        }
        ToggleButton next = (ToggleButton) items.getChildren().get(
                Math.max(0, Math.min(items.getChildren().size() - 1, now + way)));
        reach(next);
        next.requestFocus();
        e.consume();
    }
}
