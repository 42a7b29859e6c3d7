package lab.unroll.figure.formula;

import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/** The factors of an LSTM step, as they were used: f_t (null in the form without it), i_t, C̃_t and o_t. */
record LstmTerms(Vector forget, Vector input, Vector candidate, Vector output) {

    static LstmTerms of(Trace trace, int t) {
        return new LstmTerms(trace.gate(Gate.FORGET, t), trace.gate(Gate.INPUT, t), trace.gate(Gate.CANDIDATE, t),
                trace.gate(Gate.OUTPUT, t));
    }
}
