package lab.unroll.figure;

import lab.unroll.dynamics.Portrait;

/** A figure of what inputs do to the state of a layer. */
public interface PortraitFigure extends Figure {

    /** What is drawn; its plane is null where no state is a number. */
    Portrait portrait();
}
