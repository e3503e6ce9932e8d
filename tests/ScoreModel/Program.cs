using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

// ScoreModel MODEL ROWS COLUMN: prints the bits of a column that a saved model adds to rows in ML.NET's binary format.
var mlContext = new MLContext();
var model = mlContext.Model.Load(args[0], out _);
foreach (var value in model.Transform(mlContext.Data.LoadFromBinary(args[1])).GetColumn<float>(args[2]))
    Console.WriteLine(BitConverter.SingleToUInt32Bits(value).ToString("X8", CultureInfo.InvariantCulture));
