import { spawn } from 'node:child_process';
import { startMigratedPostgres } from './databases.ts';

// Runs a command with one PostgreSQL server for all test files that it starts.
const [command = '', ...args] = process.argv.slice(2);
const postgres = await startMigratedPostgres();
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, TEST_POSTGRES_URL: postgres.url },
});
child.on('close', (code) => {
  void postgres.stop().then(() => process.exit(code ?? 1));
});
