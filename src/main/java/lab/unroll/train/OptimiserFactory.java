package lab.unroll.train;

import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.task.OptimiserKind;

/** The update rules with the constants of their authors. */
final class OptimiserFactory {

    private static final double MOMENTUM = 0.9;
    private static final double RMSPROP_ALPHA = 0.99;
    private static final double ADADELTA_RHO = 0.9;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double ADAGRAD_EPSILON = 1e-10;
    private static final double ADADELTA_EPSILON = 1e-6;
    private static final double DECAY = 0.01;

    private OptimiserFactory() {
    }

    static <A> Optimiser<A> of(OptimiserKind rule, Optimisers<A> rules) {
        return switch (rule) {
            case SGD -> rules.descent(0);
            case MOMENTUM -> rules.momentum(MOMENTUM, 0, false);
            case NESTEROV -> rules.momentum(MOMENTUM, 0, true);
            case ADAGRAD -> rules.adagrad(ADAGRAD_EPSILON);
            case RMSPROP -> rules.rmsprop(RMSPROP_ALPHA, EPSILON);
            case ADADELTA -> rules.adadelta(ADADELTA_RHO, ADADELTA_EPSILON);
            case ADAM -> rules.adam();
            case AMSGRAD -> rules.adam(BETA_1, BETA_2, EPSILON, 0, true);
            case ADAMW -> rules.adam(BETA_1, BETA_2, EPSILON, DECAY, false);
        };
    }
}
