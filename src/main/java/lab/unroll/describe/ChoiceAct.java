package lab.unroll.describe;

import java.util.List;
import java.util.stream.IntStream;

/** An option is chosen. */
final class ChoiceAct implements Act {

    @Override
    public List<String> object(Between two) {
        List<Moment.Choice> before = two.before().choices();
        List<Moment.Choice> after = two.after().choices();
        if (before.size() != after.size()) {
            return List.of();
        }
        return IntStream.range(0, after.size()).filter(i -> !after.get(i).value().equals(before.get(i).value()))
                .mapToObj(i -> two.say("choice", after.get(i).name(), after.get(i).value())).toList();
    }

    @Override
    public List<String> context(Between two) {
        return List.of();
    }
}
