package lab.unroll.lesson.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.unroll.export.web.BenchData;
import lab.unroll.figure.Level;
import lab.unroll.lesson.goal.HandGoal;
import lab.unroll.lesson.live.Expression;
import lab.unroll.lesson.question.Claim;
import lab.unroll.trace.Quantity;

/** A goal as the scripts of a page check it ({@code assets/page/goal.js}): a list that begins with what it is. */
final class GoalData {

    /** Numbers that change with what is held, and that the scripts compute. */
    private static final Set<String> CHANGED_BY_HAND = Set.of("h", "C", "f", "i", "o", "g", "z", "r", "y", "dh", "dC", "L");

    private GoalData() {
    }

    /** The goal; empty if a page cannot tell whether it is reached, or has nothing to reach it by. */
    static Optional<List<Object>> of(HandGoal goal) {
        if (goal instanceof HandGoal.OfAnswer said) {
            return Optional.of(List.of("answer", said.answer()));
        }
        if (goal instanceof HandGoal.OfGradient gradient) {
            return Optional.of(List.of("gradient", gradient.above(), gradient.step(), gradient.norm()));
        }
        if (goal instanceof HandGoal.OfClaim so) {
            return claim(so.claim());
        }
        if (goal instanceof HandGoal.AtStep at) {
            return Optional.of(List.of("step", at.t()));
        }
        if (goal instanceof HandGoal.AtUnit at) {
            return Optional.of(List.of("unit", at.unit()));
        }
        if (goal instanceof HandGoal.Held held) {
            return Optional.of(held.quantity()).filter(one -> one != Quantity.ATTENTION)
                    .map(one -> List.of("held", BenchData.name(one)));
        }
        Level level = ((HandGoal.AtLevel) goal).level();
        return level == Level.VECTORS || level == Level.CELL ? Optional.of(List.of("level", level.id())) : Optional.empty();
    }

    private static Optional<List<Object>> claim(Claim claim) {
        Optional<List<Object>> left = expression(claim.left().expression());
        Optional<List<Object>> right = expression(claim.right().expression());
        boolean isChanged = isChangedByHand(claim.left().expression()) || isChangedByHand(claim.right().expression());
        return !isChanged || left.isEmpty() || right.isEmpty() ? Optional.empty()
                : Optional.of(List.of("claim", left.get(), claim.relation(), right.get()));
    }

    private static boolean isChangedByHand(Expression expression) {
        return expression instanceof Expression.Entry || expression instanceof Expression.Call call && isChangedByHand(call.of())
                || expression instanceof Expression.Operation operation
                && (isChangedByHand(operation.left()) || isChangedByHand(operation.right()));
    }

    private static Optional<List<Object>> expression(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return Optional.of(List.of("number", constant.value()));
        }
        if (expression instanceof Expression.Call call) {
            return expression(call.of()).map(of -> List.of("call", call.function().id(), of));
        }
        if (expression instanceof Expression.Operation operation) {
            return expression(operation.left()).flatMap(left -> expression(operation.right())
                    .map(right -> List.of("operation", Character.toString(operation.operator()), left, right)));
        }
        return expression instanceof Expression.Entry entry ? entry(entry) : Optional.empty();
    }

    /** A number of the network at places that are written as numbers. */
    private static Optional<List<Object>> entry(Expression.Entry entry) {
        if (!CHANGED_BY_HAND.contains(entry.of().name())
                || !entry.indices().stream().allMatch(Expression.Constant.class::isInstance)) {
            return Optional.empty();
        }
        boolean isReverse = entry.layer().endsWith("r");
        return Optional.of(Arrays.asList("entry", entry.of().name(),
                entry.layer().isEmpty() ? null : (Object) (Integer.parseInt(entry.layer().replace("r", "")) - 1), isReverse ? 1 : 0,
                entry.indices().stream().map(index -> ((Expression.Constant) index).value()).toList()));
    }
}
