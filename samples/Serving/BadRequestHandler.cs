using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Serving;

/// <summary>Tells a client what is wrong with its JSON.</summary>
internal sealed class BadRequestHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return false;
        var detail = bad.InnerException is JsonException json ? json.Message : bad.Message;
        await TypedResults.Problem(detail, statusCode: bad.StatusCode).ExecuteAsync(httpContext);
        return true;
    }
}
