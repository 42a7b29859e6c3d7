package lab.unroll.window.frame;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Magnifier;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextSize;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;

/**
 * The room of a window: how large everything is shown in it, and how the frame is laid out in what that leaves. Says so when
 * there is no room for the size that the user wants: when it is chosen, and when the dock opens and takes its room.
 */
final class WindowRoom {

    private final Region root;
    private final BenchLayout layout;
    private final BenchModel model;
    private final PanelsModel panels;
    private final TextSize size;
    private final Magnifier magnifier;
    /** True from when somebody does what takes room until it is laid out. */
    private boolean asked;

    /** The room of what a window shows. */
    WindowRoom(Region root, BenchLayout layout, BenchModel model, PanelsModel panels) {
        this.root = root;
        this.layout = layout;
        this.model = model;
        this.panels = panels;
        size = model.stage().textSize();
        magnifier = new Magnifier(root, Magnifier.Fit.bench(layout::neededHeight, size.percentProperty(), this::shown));
        size.percentProperty().addListener((o, was, is) -> ask());
        panels.openProperty(Panel.DOCK).addListener((o, was, is) -> ask());
    }

    /** What shows it. */
    Magnifier magnifier() {
        return magnifier;
    }

    /**
     * Lays the frame out in this room, and in whatever room there is later.
     *
     * @param presenting while this is true, the frame is not there
     */
    void follow(double width, double height, ReadOnlyBooleanProperty presenting) {
        fit(width, height);
        Runnable again = () -> {
            if (!presenting.get()) {
                fit(root.getWidth(), root.getHeight());
            }
        };
        root.heightProperty().addListener((o, was, is) -> again.run());
        root.widthProperty().addListener((o, was, is) -> again.run());
    }

    private void fit(double width, double height) {
        layout.fit(root, width, height);
        panels.fit(width);
    }

    /** What was chosen before the window opened is told by the menu only. */
    private void ask() {
        asked = magnifier.getScene() != null && magnifier.getScene().getWindow() != null;
    }

    private void shown(double percent) {
        size.shownProperty().set((int) Math.round(percent));
        if (asked && size.isShort()) {
            // not while it is being laid out, which it would change
            Platform.runLater(() -> model.say(Message.note(panels.openProperty(Panel.DOCK).get() ? "text-size.short.dock"
                    : "text-size.short", size.percentProperty().get())));
        }
        asked = false;
    }
}
