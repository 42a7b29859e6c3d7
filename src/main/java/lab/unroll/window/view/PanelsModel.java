package lab.unroll.window.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panels are open, and whether everything is shown. Knows no node; used on the FX thread only. */
public final class PanelsModel {

    /** In a window narrower than this there is room for the lessons or for the inspector beside the stage, not for both. */
    public static final double TIGHT = 1200;
    /** In a window narrower than this, or lower than {@link #LOW}, the stage comes first. */
    public static final double NARROW = 1420;
    /** See {@link #NARROW}. */
    public static final double LOW = 800;

    private final Map<Panel, BooleanProperty> open = new EnumMap<>(Panel.class);
    private final Map<Panel, Boolean> chosen = new EnumMap<>(Panel.class);
    private final BooleanProperty everything = new SimpleBooleanProperty();
    private BiConsumer<Panel, Boolean> remember = (panel, now) -> { };
    private boolean tight;

    /** The panels of somebody who is here for the first time. */
    public PanelsModel() {
        for (Panel panel : Panel.values()) {
            open.put(panel, new SimpleBooleanProperty(true));
        }
    }

    /** The panels of somebody who has been here before and has folded none: everything is shown. */
    public static PanelsModel returning() {
        PanelsModel panels = new PanelsModel();
        panels.everything.set(true);
        return panels;
    }

    /** Everything is shown, and every panel is open. */
    public static PanelsModel allOpen() {
        PanelsModel panels = returning();
        for (Panel panel : Panel.values()) {
            panels.choose(panel, true);
        }
        return panels;
    }

    /** True if a panel is open. */
    public ReadOnlyBooleanProperty openProperty(Panel panel) {
        return open.get(panel);
    }

    /** True if more is shown than on the first visit. */
    public BooleanProperty everythingProperty() {
        return everything;
    }

    /** Opens or folds a panel as somebody chose it, now or when the window was open before. */
    public void choose(Panel panel, boolean unfolded) {
        chosen.put(panel, unfolded);
        open.get(panel).set(unfolded);
        makeRoom(panel);
        remember.accept(panel, unfolded);
    }

    /** Folds a panel that is open, or opens one that is folded. */
    public void toggle(Panel panel) {
        choose(panel, !open.get(panel).get());
    }

    /** Opens a panel because it is needed; what was chosen is remembered as it was. */
    public void need(Panel panel) {
        open.get(panel).set(true);
        makeRoom(panel);
    }

    /** The room there is has changed; what was chosen is remembered as it was. */
    public void fit(double width) {
        tight = width < TIGHT;
        makeRoom(Panel.LESSON);
    }

    /** Where there is no room for both, the panel at the other side gives way to one that is open. */
    private void makeRoom(Panel first) {
        if (tight && first != Panel.DOCK && open.get(first).get()) {
            open.get(first == Panel.LESSON ? Panel.INSPECTOR : Panel.LESSON).set(false);
        }
    }

    /** Whom to tell from now on what is chosen. */
    public void setOnChosen(BiConsumer<Panel, Boolean> told) {
        remember = told;
    }

    /** Where nothing was chosen, a small window begins with the dock as a strip and the lessons folded. */
    public void begin(double width, double height) {
        boolean small = width < NARROW || height < LOW;
        for (Panel panel : Panel.values()) {
            if (!chosen.containsKey(panel)) {
                open.get(panel).set(!small || panel == Panel.INSPECTOR);
            }
        }
    }
}
