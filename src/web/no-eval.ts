import { z } from 'zod';

// zod compiles validators where `eval` is allowed. Our policy and most host pages' forbid it, and even the attempt is reported as
// a violation: never try. Imported first, because schemas try when they are made.
z.config({ jitless: true });
