package lab.unroll.window.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import lab.unroll.figure.Spot;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.PlaceKeys;

/**
 * The hot spots of one figure. There are up to thousands of them, so that none has a node of its own: one node stands for
 * the spot that is pointed at, one for the tab stop, from which the arrow keys go to the neighbours, and one for that
 * whose menu or editor is open. A node goes on standing for its spot when the figure is painted anew.
 */
final class HotSpots extends Pane {

    private static final double TOOLTIP_GAP = 6;
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final double IN_FRONT = -1;

    private final Node picture;
    private final LetterHints letters;
    private final SpotSweep sweep;
    private final Hint tooltip = new Hint();
    private final List<HotSpot> nodes = new ArrayList<>();
    private final SpotDrag drag = new SpotDrag();
    private List<Spot> all = List.of();
    private HotSpot tabStop;
    private HotSpot pointed;
    private HotSpot pressed;
    private HotSpot clicked;
    private HotSpot held;
    /** What a second click opens, though the first may have moved the picture under the mouse. */
    private Spot opens;
    private boolean behind;
    private double mouseX;
    private double mouseY;
    private Consumer<Spot> onSpot = spot -> { };
    private Consumer<Spot> besides = spot -> { };
    private SpotEditor hand;
    private Consumer<Spot> onOpen = spot -> { };
    private Consumer<Spot> onPoint = spot -> { };

    HotSpots(Node picture, SpotSweep sweep, LetterHints letters) {
        this.picture = picture;
        this.letters = letters;
        this.sweep = sweep;
        setPickOnBounds(false);
        sceneProperty().addListener((o, was, is) -> tooltip.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_RELEASED, drag::keyReleased);
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drag.drag(pressed, e));
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> sweep.drag(pressed, e, this::front, all));
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseReleased);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::mouseClicked);
        picture.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    }

    void setOnSpot(Consumer<Spot> action) {
        onSpot = action;
    }

    void alsoOnSpot(Consumer<Spot> action) {
        besides = action;
    }

    /** Is told what is pointed at or reached by key, and null when nothing is any more. */
    void setOnPoint(Consumer<Spot> action) {
        onPoint = action;
    }

    void setHand(SpotEditor now) {
        hand = now;
        drag.setHand(now);
    }

    void setOnOpen(Consumer<Spot> action) {
        onOpen = action;
    }

    /** Covers these spots, those in front last. As long as nobody touches the figure, the list is not asked for anything. */
    void show(List<Spot> spots) {
        all = spots;
        behind = true;
        if (tabStop == null || isTouched()) {
            catchUp();
        }
    }

    /** True if the mouse or the keyboard is on the figure. */
    boolean isTouched() {
        return picture.isHover() || pressed != null || held != null || nodes.stream().anyMatch(Node::isFocused);
    }

    /** Has all nodes stand where their spots are now. */
    void catchUp() {
        if (!behind) {
            return;
        }
        behind = false;
        for (HotSpot node : nodes) {
            if (node.spot() != null) {
                follow(node);
            }
        }
        if (tabStop == null && !all.isEmpty()) {
            moveTabStop(at(0));
        }
        if (picture.isHover() && pressed == null) {
            point(front(mouseX, mouseY));
        }
    }

    /** A node stays with its spot; what has the keyboard does not lose it with that. */
    private void follow(HotSpot node) {
        int now = node.in(all);
        boolean keyboard = node == tabStop || node.isFocused();
        if (now < 0 && keyboard) {
            now = Math.min(node.index(), all.size() - 1);
        }
        if (now < 0) {
            rest(node);
            return;
        }
        node.standFor(all, now);
        if (node.isHover() || node.isFocused()) {
            tooltip.setText(node.spot().text());
        }
    }

    private void rest(HotSpot node) {
        if (node == tooltip.getOwnerNode()) {
            tooltip.hide();
        }
        tabStop = node == tabStop ? null : tabStop;
        pointed = node == pointed ? null : pointed;
        pressed = node == pressed ? null : pressed;
        clicked = node == clicked ? null : clicked;
        held = node == held ? null : held;
        node.rest();
    }

    /** The index of the spot in front at a point, or -1. */
    private int front(double x, double y) {
        catchUp();
        int at = all.size() - 1;
        while (at >= 0 && !all.get(at).bounds().contains(x, y)) {
            at--;
        }
        return at;
    }

    /** The node that stands for a spot: the one that does, or one that stands for none. */
    private HotSpot at(int index) {
        HotSpot free = null;
        for (HotSpot node : nodes) {
            if (node.spot() == all.get(index)) {
                return node;
            }
            // what the mouse is still on would not tell that it is entered
            free = node.spot() == null && !node.isHover() ? node : free;
        }
        if (free == null) {
            free = newSpot();
            nodes.add(free);
            getChildren().add(free);
        }
        free.standFor(all, index);
        return free;
    }

    /** Lets a node go that nobody needs. */
    private void spare(HotSpot node) {
        if (node != null && node.spot() != null && node != tabStop && node != pointed && node != pressed
                && node != clicked && node != held && !node.isFocused()) {
            rest(node);
        }
    }

    /** The spot of this index, or none with -1, is pointed at. Its node is in front of the others. */
    private void point(int index) {
        HotSpot before = pointed;
        pointed = index < 0 ? null : at(index);
        if (before == pointed) {
            return;
        }
        if (before != null) {
            before.setViewOrder(0);
            spare(before);
        }
        if (pointed != null) {
            pointed.setViewOrder(IN_FRONT);
        }
    }

    /** The move is handed on to the node that it leads to, which stands there only now. */
    private void moved(MouseEvent e) {
        mouseX = e.getX();
        mouseY = e.getY();
        point(front(mouseX, mouseY));
        letters.tell(tooltip, pointed == null ? null : pointed.spot(), mouseX, mouseY);
        if (pointed != null && e.getTarget() != pointed) {
            e.consume();
            Event.fireEvent(pointed, e.copyFor(pointed, pointed));
        }
    }

    private void mousePressed(MouseEvent e) {
        if (pressed == null) {
            point(front(e.getX(), e.getY()));
            pressed = pointed;
        }
        drag.press(pressed, e);
    }

    private void mouseReleased(MouseEvent e) {
        drag.drop();
        HotSpot before = clicked;
        clicked = pressed;
        pressed = null;
        spare(before);
    }

    private void mouseClicked(MouseEvent e) {
        HotSpot on = clicked;
        clicked = null;
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
            if (on != null) {
                reach(on);
            }
            if (e.getClickCount() == 2 && opens != null) {
                onOpen.accept(opens);
            } else {
                opens = on == null ? null : on.spot();
                if (on != null) {
                    press(on);
                }
            }
        }
        spare(on);
    }

    private void openMenu(ContextMenuEvent e) {
        if (!e.isKeyboardTrigger()) {
            point(front(e.getX(), e.getY()));
        }
        HotSpot on = !e.isKeyboardTrigger() ? pointed : e.getTarget() instanceof HotSpot node ? node : null;
        if (hand != null && on != null) {
            hold(on);
            hand.showMenu(on.spot(), on, e.getScreenX(), e.getScreenY());
            e.consume();
        }
    }

    /** The menu or the editor that is open stands beside this node. */
    private void hold(HotSpot node) {
        HotSpot before = held;
        held = node;
        spare(before);
    }

    private HotSpot newSpot() {
        HotSpot made = new HotSpot(this, drag);
        Tooltip.install(made, tooltip);
        made.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> {
            if (made.spot() != null) {
                tooltip.setText(made.spot().text());
                onPoint.accept(made.spot());
            }
        });
        made.addEventFilter(MouseEvent.MOUSE_EXITED, e -> onPoint.accept(null));
        drag.follow(made);
        made.focusVisibleProperty().addListener((o, was, is) -> tell(made, is));
        made.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                catchUp();
            }
            if (!is && made.getPseudoClassStates().contains(REACHED)) {
                made.pseudoClassStateChanged(REACHED, false);
                tell(made, false);
            }
            spare(made);
        });
        return made;
    }

    /** A spot reached by keyboard shows its tooltip at once. */
    private void tell(HotSpot spot, boolean show) {
        catchUp();
        tooltip.hide();
        onPoint.accept(show ? spot.spot() : null);
        if (show && spot.spot() != null && getScene() != null && getScene().getWindow() != null) {
            Bounds place = spot.localToScreen(spot.getLayoutBounds());
            tooltip.setText(spot.spot().text());
            tooltip.show(spot, place.getMinX(), place.getMaxY() + TOOLTIP_GAP);
        }
    }

    void press(HotSpot node) {
        catchUp();
        Spot spot = node.spot();
        if (spot == null) {
            return;
        }
        onSpot.accept(spot);
        if (hand != null && hand.handle(spot).filter(EditableValue::opensOnClick).isPresent()) {
            hold(node);
            hand.edit(spot, node);
        }
        besides.accept(spot);
    }

    private void moveTabStop(HotSpot to) {
        HotSpot before = tabStop;
        tabStop = to;
        to.setFocusTraversable(true);
        if (before != null && before != to) {
            before.setFocusTraversable(false);
            spare(before);
        }
    }

    private void keyPressed(KeyEvent e) {
        if (!(e.getTarget() instanceof HotSpot from) || e.isAltDown()) {
            return;
        }
        if (drag.keyPressed(from, e) || sweep.keyPressed(from.spot(), e, all, this::focus) || hand != null && handKey(from, e)) {
            e.consume();
            return;
        }
        if (e.isShortcutDown()) {
            return;
        }
        switch (e.getCode()) {
            case ENTER, SPACE -> press(from);
            case LEFT, RIGHT, UP, DOWN -> Neighbours.of(from.spot(), e.getCode(), all).ifPresent(this::focus);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private boolean handKey(HotSpot spot, KeyEvent e) {
        if (PlaceKeys.COPY.match(e)) {
            hand.copyValue(spot.spot());
        } else if (PlaceKeys.EDIT.match(e)) {
            hold(spot);
            hand.edit(spot.spot(), spot);
        } else if (PlaceKeys.RESET.match(e)) {
            hand.handle(spot.spot()).ifPresent(EditableValue::reset);
        } else {
            return false;
        }
        return true;
    }

    /** Gives the keyboard to a spot. */
    private void reach(HotSpot spot) {
        spot.requestFocus();
        moveTabStop(spot);
    }

    private void focus(Spot spot) {
        HotSpot to = tabStopAt(spot);
        to.requestFocus();
        // Focus that is asked for counts as not visible, wherever the wish came from; an arrow key's has to be seen.
        to.pseudoClassStateChanged(REACHED, true);
        tell(to, true);
    }

    /** Has Tab come to one of the spots, and hands out the node that stands for it from now on. */
    HotSpot tabStopAt(Spot spot) {
        catchUp();
        int index = all.size() - 1;
        while (index >= 0 && all.get(index) != spot) {
            index--;
        }
        if (index < 0) {
            throw new IllegalArgumentException("This spot is not on screen.");
        }
        HotSpot to = at(index);
        moveTabStop(to);
        return to;
    }
}
