package lab.unroll.window.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.GradientLook;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;

/** How one looks at the gradient; what can be undone of it the hand has decided. Used on the FX thread only. */
public final class GradientsModel {

    private final ObjectProperty<GradientLook> look = new SimpleObjectProperty<>(GradientLook.USUAL);
    private final EditModel hand;

    /** The gradients of a bench on which this hand decides. */
    GradientsModel(EditModel hand) {
        this.hand = hand;
        hand.historyProperty().map(now -> now.present().gradients()).subscribe(decided -> {
            if (decided != null) {
                change(now -> now.with(decided.losses()).with(decided.chain()));
            }
        });
    }

    /** What has been chosen; what is known of the network from before is not in it. */
    public ReadOnlyObjectProperty<GradientLook> lookProperty() {
        return look;
    }

    /** Carries these losses back, a step of the history; empty for what is usual. */
    public void choose(Optional<LossChoice> losses) {
        hand.show(hand.state().gradients().carrying(losses));
    }

    /** Cuts the links after so many steps; 0 for no cut. */
    public void cutAfter(int steps) {
        change(now -> now.cutAfter(steps));
    }

    /** Blames something else. */
    public void blame(Blame.Source source) {
        change(now -> now.blaming(source));
    }

    /** Shows these factors, a step of the history. */
    public void show(Chain chain) {
        hand.show(hand.state().gradients().with(chain));
    }

    /** Points at the loss of a step; 0 for none. */
    public void pointAt(int step) {
        if (look.get().pointed() != step) {
            change(now -> now.pointingAt(step));
        }
    }

    private void change(UnaryOperator<GradientLook> change) {
        look.set(change.apply(look.get()));
    }
}
