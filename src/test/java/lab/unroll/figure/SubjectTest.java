package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lab.unroll.Sources;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.neuron.NeuronFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.NeuronSum;
import org.junit.jupiter.api.Test;

/** What a spot stands for is said by its subject, and by nothing else. */
class SubjectTest {

    /** Who may ask a spot for its name, to hand it on as it is. */
    private static final Set<String> HANDING_ON = Set.of("CoveredFigure.java", "FigureTable.java", "HotSpot.java", "SvgExport.java");
    private static final Pattern SPOT = Pattern.compile("\\bSpot (\\w+)\\b");
    private static final NeuronChoice.Entry FROM_THE_STATE = new NeuronChoice.Entry(NeuronSum.Source.HIDDEN, 3, 1);

    @Test
    void nobodyReadsFromTheNameOfASpotWhatItStandsFor() {
        List<Path> files = Sources.files(Sources.MAIN, ".java");
        assertTrue(files.size() > 50, "sources not found");
        List<String> offences = new ArrayList<>();
        for (Path file : files) {
            String code = Sources.codeOnly(Sources.text(file));
            List<String> names = new ArrayList<>(Sources.all(SPOT, code));
            names.add("spot");
            boolean asks = Pattern.compile("\\b(?:" + String.join("|", names) + "|spot\\(\\))\\.id\\(\\)|\\bSpot::id\\b")
                    .matcher(code).find();
            if (asks && !HANDING_ON.contains(file.getFileName().toString())) {
                offences.add(file.toString());
            }
        }
        assertEquals(List.of(), offences);
        for (Path file : files.stream().filter(one -> HANDING_ON.contains(one.getFileName().toString())).toList()) {
            assertFalse(Pattern.compile("\\.id\\(\\)\\s*\\.(?!equals\\()|Pattern|parseInt")
                    .matcher(Sources.codeOnly(Sources.text(file))).find(), file + " takes a name apart");
        }
    }

    @Test
    void aWeightIsTheSameEntryWhereverItIsShown() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8), 1);
        Map<String, Spot> near = Tidiness.byId(new NeuronFigure(scene, NeuronChoice.of(scene, Gate.FORGET), 840, 478));
        Map<String, Spot> heat = Tidiness.byId(new WeightsFigure(scene, Gate.FORGET, 268));
        Subject here = new Subject.Weight(Gate.FORGET, FROM_THE_STATE, 3);
        assertEquals(here, near.get("wire.h.f.3.1").subject());
        assertEquals(here, near.get("weight.h.f.3.1").subject());
        assertEquals(new Subject.Weight(Gate.FORGET, FROM_THE_STATE, 0), heat.get("weight.h.f.3.1").subject());
        assertEquals(Optional.of(FROM_THE_STATE), NeuronChoice.Entry.of(heat.get("weight.h.f.3.1")));
        assertEquals(Optional.of(new SharedWeight(Gate.FORGET, true, 3, 1)),
                SharedWeight.of(heat.get("weight.h.f.3.1"), scene.trace(), 3));
        assertEquals(Optional.empty(), SharedWeight.of(heat.get("weight.b.f.0.1"), scene.trace(), 3), "a bias is no weight");
    }

    @Test
    void aSpotHasStepUnitAndGateOfWhatItStandsFor() {
        Spot gate = Tidiness.byId(new UnrolledFigure(Scenes.remembering(CellKind.LSTM, 4, 4, 8), 840, 478)).get("gate.f.3.2");
        assertEquals(new Subject.Unit(Gate.FORGET, 3, 1), gate.subject());
        assertEquals(List.of(3, 1, Gate.FORGET), List.of(gate.step(), gate.unit(), gate.gate()));
    }
}
