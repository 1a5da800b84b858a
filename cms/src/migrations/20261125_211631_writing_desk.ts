import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_photos_wanted\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`photo_id\` integer,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_photos_wanted_order_idx\` ON \`articles_photos_wanted\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_photos_wanted_parent_id_idx\` ON \`articles_photos_wanted\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_photos_wanted_photo_idx\` ON \`articles_photos_wanted\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_facts_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`was\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles_facts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_facts_corrections_order_idx\` ON \`articles_facts_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_facts_corrections_parent_id_idx\` ON \`articles_facts_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`chamber_id\` integer,
  	\`kind\` text,
  	\`text\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`precision\` text,
  	\`period\` text,
  	\`grade\` text,
  	\`url\` text,
  	\`quote\` text,
  	FOREIGN KEY (\`chamber_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_facts_order_idx\` ON \`articles_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_facts_parent_id_idx\` ON \`articles_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_facts_chamber_idx\` ON \`articles_facts\` (\`chamber_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_photos_wanted\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`photo_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_photos_wanted_order_idx\` ON \`_articles_v_version_photos_wanted\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_photos_wanted_parent_id_idx\` ON \`_articles_v_version_photos_wanted\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_photos_wanted_photo_idx\` ON \`_articles_v_version_photos_wanted\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_facts_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`was\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v_version_facts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_facts_corrections_order_idx\` ON \`_articles_v_version_facts_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_facts_corrections_parent_id_idx\` ON \`_articles_v_version_facts_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`chamber_id\` integer,
  	\`kind\` text,
  	\`text\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`precision\` text,
  	\`period\` text,
  	\`grade\` text,
  	\`url\` text,
  	\`quote\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`chamber_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_facts_order_idx\` ON \`_articles_v_version_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_facts_parent_id_idx\` ON \`_articles_v_version_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_facts_chamber_idx\` ON \`_articles_v_version_facts\` (\`chamber_id\`);`)
  await db.run(sql`CREATE TABLE \`manuscripts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`file_name\` text,
  	\`original\` text NOT NULL,
  	\`blocks\` text NOT NULL,
  	\`arrangement\` text,
  	\`notices\` text,
  	\`article_id\` integer,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`manuscripts_article_idx\` ON \`manuscripts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`manuscripts_created_by_idx\` ON \`manuscripts\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`manuscripts_updated_at_idx\` ON \`manuscripts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`manuscripts_created_at_idx\` ON \`manuscripts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`house_words\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`word\` text NOT NULL,
  	\`instead\` text,
  	\`kind\` text DEFAULT 'banned' NOT NULL,
  	\`is_hard\` integer DEFAULT false,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`house_words_word_idx\` ON \`house_words\` (\`word\`);`)
  await db.run(sql`CREATE INDEX \`house_words_updated_at_idx\` ON \`house_words\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`house_words_created_at_idx\` ON \`house_words\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reviews_passages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`quote\` text NOT NULL,
  	\`note\` text NOT NULL,
  	\`settled_by_name\` text,
  	\`settled_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_passages_order_idx\` ON \`reviews_passages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`reviews_passages_parent_id_idx\` ON \`reviews_passages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`article_id\` integer,
  	\`action\` text NOT NULL,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`note\` text,
  	\`snapshot\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_article_idx\` ON \`reviews\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_action_idx\` ON \`reviews\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`reviews_by_idx\` ON \`reviews\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_at_idx\` ON \`reviews\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`overrules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`article_id\` integer,
  	\`check\` text NOT NULL,
  	\`about\` text NOT NULL,
  	\`reason\` text,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`overrules_article_idx\` ON \`overrules\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`overrules_check_idx\` ON \`overrules\` (\`check\`);`)
  await db.run(sql`CREATE INDEX \`overrules_by_idx\` ON \`overrules\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`overrules_at_idx\` ON \`overrules\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`kept_drafts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`article_id\` integer,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`cause\` text NOT NULL,
  	\`base\` text,
  	\`data\` text NOT NULL,
  	\`settled_by_name\` text,
  	\`settled_at\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`kept_drafts_article_idx\` ON \`kept_drafts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`kept_drafts_by_idx\` ON \`kept_drafts\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`kept_drafts_at_idx\` ON \`kept_drafts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`kept_drafts_settled_at_idx\` ON \`kept_drafts\` (\`settled_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`house_words_id\` integer REFERENCES house_words(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_house_words_id_idx\` ON \`payload_locked_documents_rels\` (\`house_words_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_photos_wanted\`;`)
  await db.run(sql`DROP TABLE \`articles_facts_corrections\`;`)
  await db.run(sql`DROP TABLE \`articles_facts\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_photos_wanted\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_facts_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_facts\`;`)
  await db.run(sql`DROP TABLE \`manuscripts\`;`)
  await db.run(sql`DROP TABLE \`house_words\`;`)
  await db.run(sql`DROP TABLE \`reviews_passages\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`overrules\`;`)
  await db.run(sql`DROP TABLE \`kept_drafts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` integer,
  	\`photos_id\` integer,
  	\`awards_id\` integer,
  	\`award_series_id\` integer,
  	\`chambers_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`awards_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`award_series_id\`) REFERENCES \`award_series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chambers_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "photos_id", "awards_id", "award_series_id", "chambers_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "photos_id", "awards_id", "award_series_id", "chambers_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_awards_id_idx\` ON \`payload_locked_documents_rels\` (\`awards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_award_series_id_idx\` ON \`payload_locked_documents_rels\` (\`award_series_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_chambers_id_idx\` ON \`payload_locked_documents_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
