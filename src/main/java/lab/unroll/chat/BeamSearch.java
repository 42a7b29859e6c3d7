package lab.unroll.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.task.Ranges;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Stepper;

/**
 * Beam search: after each step the B likeliest beginnings are kept; those that end are whole sentences. Graves, "Sequence
 * transduction with recurrent neural networks", arXiv:1211.3711 (2012); Sutskever, Vinyals and Le, NIPS 2014, section 3.2.
 * Sentences are compared by ln P, without favour for long ones. As ln P only falls, it ends when no beginning is better than
 * the B-th sentence.
 */
public final class BeamSearch {

    /** The widest beam. */
    public static final int WIDEST = 5;

    private final Talker talker;
    private final HeardQuestion heard;
    private final int width;
    private final List<BeamNode> nodes = new ArrayList<>();
    private final List<Beginning> whole = new ArrayList<>();

    /** Words said so far. */
    private record Beginning(int node, double logProbability, Stepper decoder, List<SaidWord> words) {
    }

    /** A beginning with one more word. */
    private record Candidate(Beginning from, SaidWord word, double logProbability) {
    }

    BeamSearch(Talker talker, HeardQuestion heard, int width) {
        Ranges.require("beam", width, 1, WIDEST);
        this.talker = talker;
        this.heard = heard;
        this.width = width;
    }

    BeamTree run() {
        int end = talker.task().endOfSequence();
        List<Beginning> kept = List.of(new Beginning(-1, 0, heard.decoder(), List.of()));
        for (int step = 1; step <= talker.longest() && !kept.isEmpty() && !isOver(kept); step++) {
            List<Beginning> next = new ArrayList<>();
            for (Beginning one : chosen(candidates(kept), step)) {
                int said = one.words().get(one.words().size() - 1).said();
                (said == end || step == talker.longest() ? whole : next).add(one);
            }
            kept = next;
        }
        whole.sort(Comparator.comparingDouble((Beginning one) -> -one.logProbability()));
        List<Beginning> best = whole.subList(0, Math.min(width, whole.size()));
        return new BeamTree(heard, width, nodes, best.stream().map(Beginning::node).toList(), best.stream().map(one ->
                new Answer(heard, one.words(), one.words().get(one.words().size() - 1).said() == end)).toList());
    }

    private boolean isOver(List<Beginning> kept) {
        if (whole.size() < width) {
            return false;
        }
        double worst = whole.stream().mapToDouble(one -> -one.logProbability()).sorted().skip(width - 1L).findFirst().orElseThrow();
        return kept.stream().allMatch(one -> one.logProbability() <= -worst);
    }

    /** The B likeliest words after each beginning. */
    private List<Candidate> candidates(List<Beginning> kept) {
        List<Candidate> all = new ArrayList<>();
        for (Beginning one : kept) {
            int told = one.words().isEmpty() ? talker.task().startSymbol() : one.words().get(one.words().size() - 1).said();
            Vector p = talker.next(one.decoder(), told, heard);
            List<Vector> states = one.decoder().hidden();
            AttentionStep look = one.decoder().attention();
            SaidWord.likeliest(p, width + 1).stream().filter(talker::maySay).limit(width).forEach(symbol ->
                    all.add(new Candidate(one, new SaidWord(told, symbol, p, states, look), one.logProbability() + Math.log(p.get(symbol)))));
        }
        return all;
    }

    /** The B likeliest of all; every candidate becomes a node. */
    private List<Beginning> chosen(List<Candidate> candidates, int step) {
        List<Candidate> best = candidates.stream().sorted(Comparator.comparingDouble((Candidate one) -> -one.logProbability()))
                .limit(width).toList();
        List<Beginning> chosen = new ArrayList<>();
        for (Candidate one : candidates) {
            boolean isKept = best.stream().anyMatch(other -> other == one);
            nodes.add(new BeamNode(one.from().node(), step, one.word().said(), one.word().probability(), one.logProbability(),
                    isKept));
            if (isKept) {
                List<SaidWord> words = new ArrayList<>(one.from().words());
                words.add(one.word());
                chosen.add(new Beginning(nodes.size() - 1, one.logProbability(), one.from().decoder().copy(), words));
            }
        }
        return chosen;
    }
}
