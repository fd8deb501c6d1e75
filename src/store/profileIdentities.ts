import type { Database } from './database.ts';
import { countFactsChanged } from './generation.ts';
import type { Store } from './store.ts';
import type { StoreFile } from './storeFile.ts';

/** Knows whose credentials profiles had. */
export function profileIdentities(file: StoreFile): Pick<Store, 'identityOf' | 'setIdentity'> {
  return {
    identityOf: (profile) => file.use('read', (database) => identityIn(database, profile)),
    setIdentity(profile, identity) {
      file.use('written', (database) => {
        if (identityIn(database, profile) === identity) return;
        database.together(() => {
          database.run('INSERT OR REPLACE INTO profile (profile, identity) VALUES (?, ?)', profile, identity);
          countFactsChanged(database);
        });
      });
    },
  };
}

function identityIn(database: Database, profile: string): string | undefined {
  return database.get<{ identity: string }>('SELECT identity FROM profile WHERE profile = ?', profile)?.identity;
}
