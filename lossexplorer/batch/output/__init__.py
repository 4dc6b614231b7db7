"""What leaves a batch as text or a file: reports, tables of rows, gradients."""
