package lab.unroll.net;

/** How a cell makes its new state: what decides along which lanes it is drawn, and which equations are written of it. */
public enum StateRule {
    /** h_t = φ(a_t): the whole state goes through a product and an activation at every step. */
    ACTIVATED,
    /** C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh(C_t): a private state beside h_t, with gates on its way. */
    CARRIED,
    /** h_t = z_t h_{t-1} + (1 - z_t) h̃_t: one gate mixes the state before with the candidate. */
    MIXED
}
