package lab.unroll.figure.chart;

import java.util.stream.Collectors;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.rewind.Branch;
import lab.unroll.words.Words;

/** What is said of a branch, in the words of the room {@code chart}. */
final class BranchWords {

    private BranchWords() {
    }

    /** What was changed where it began or since, as short as it goes; empty if nothing was. */
    static String changes(Branch branch, Words words) {
        return branch.parent() == 0 ? "" : branch.changes().stream().map(change -> new ChangeMark(change, words).label())
                .filter(label -> !label.isEmpty()).collect(Collectors.joining(words.get("loss.change.and")));
    }

    /** Where it has come. */
    static String end(Branch branch) {
        String step = IterationAxis.number(branch.to());
        return Double.isNaN(branch.curve().last()) ? step : step + " · " + Numbers.loss(branch.curve().last());
    }

    /** The whole branch in a sentence. */
    static String told(Branch branch, BranchLook look, Words words) {
        String loss = Double.isNaN(branch.curve().last()) ? "–" : Numbers.exact(branch.curve().last());
        String changes = changes(branch, words);
        String begun = branch.parent() == 0 ? words.get("branches.first", IterationAxis.number(branch.to()), loss)
                : words.get("branches.spot", branch.id(), branch.parent(), IterationAxis.number(branch.from()),
                IterationAxis.number(branch.to()), loss);
        String how = changes.isEmpty() ? begun : begun + words.get("branches.changed", changes);
        return branch.id() == look.branches().current() ? how + words.get("branches.present") : how;
    }
}
