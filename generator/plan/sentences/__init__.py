"""Every Dutch sentence the generator makes: figures in, typed sentences out."""
