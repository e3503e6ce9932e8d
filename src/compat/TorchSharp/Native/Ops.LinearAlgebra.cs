namespace TorchSharp.Native;

internal static partial class Ops
{
    internal static readonly Op cholesky = new("cholesky");
    internal static readonly Op cholesky_inverse = new("cholesky_inverse");
    internal static readonly Op cholesky_solve = new("cholesky_solve");
    internal static readonly Op inverse = new("inverse");
    internal static readonly Op linalg_cholesky = new("linalg_cholesky");
    internal static readonly Op linalg_cholesky_ex = new("linalg_cholesky_ex");
    internal static readonly Op linalg_cond = new("linalg_cond");
    internal static readonly Op linalg_condName = new("linalg_cond", "p_str");
    internal static readonly Op linalg_cross = new("linalg_cross");
    internal static readonly Op linalg_det = new("linalg_det");
    internal static readonly Op linalg_eigh = new("linalg_eigh");
    internal static readonly Op linalg_eigvalsh = new("linalg_eigvalsh");
    internal static readonly Op linalg_inv = new("linalg_inv");
    internal static readonly Op linalg_inv_ex = new("linalg_inv_ex");
    internal static readonly Op linalg_lstsq = new("linalg_lstsq");
    internal static readonly Op linalg_lu = new("linalg_lu");
    internal static readonly Op linalg_matrix_exp = new("linalg_matrix_exp");
    internal static readonly Op linalg_matrix_norm = new("linalg_matrix_norm");
    internal static readonly Op linalg_matrix_normName = new("linalg_matrix_norm", "str_ord");
    internal static readonly Op linalg_matrix_rank = new("linalg_matrix_rank", "atol_rtol_float");
    internal static readonly Op linalg_multi_dot = new("linalg_multi_dot");
    internal static readonly Op linalg_norm = new("linalg_norm");
    internal static readonly Op linalg_normName = new("linalg_norm", "ord_str");
    internal static readonly Op linalg_pinv = new("linalg_pinv");
    internal static readonly Op linalg_pinvTolerance = new("linalg_pinv", "atol_rtol_float");
    internal static readonly Op linalg_qr = new("linalg_qr");
    internal static readonly Op linalg_slogdet = new("linalg_slogdet");
    internal static readonly Op linalg_solve = new("linalg_solve");
    internal static readonly Op linalg_svd = new("linalg_svd");
    internal static readonly Op linalg_svdvals = new("linalg_svdvals");
    internal static readonly Op linalg_vecdot = new("linalg_vecdot");
    internal static readonly Op linalg_vecdotOut = new("linalg_vecdot", "out");
    internal static readonly Op linalg_vector_norm = new("linalg_vector_norm");
    internal static readonly Op logdet = new("logdet");
    internal static readonly Op matrix_power = new("matrix_power");
}
