import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_bylines_order_idx\` ON \`articles_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_bylines_parent_id_idx\` ON \`articles_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_order_idx\` ON \`articles_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_parent_id_idx\` ON \`articles_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_former_slugs_slug_idx\` ON \`articles_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stage\` text DEFAULT 'draft',
  	\`kicker\` text,
  	\`headline\` text,
  	\`deck\` text,
  	\`lead_photo_id\` integer,
  	\`body\` text,
  	\`award_id\` integer,
  	\`source_paper\` text,
  	\`source_page\` text,
  	\`source_date\` text,
  	\`editor\` text,
  	\`slug\` text,
  	\`published_slug\` text,
  	\`published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`award_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_lead_photo_idx\` ON \`articles\` (\`lead_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_award_idx\` ON \`articles\` (\`award_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`chambers_id\` integer,
  	\`photos_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chambers_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_chambers_id_idx\` ON \`articles_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_photos_id_idx\` ON \`articles_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_bylines_order_idx\` ON \`_articles_v_version_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_bylines_parent_id_idx\` ON \`_articles_v_version_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_order_idx\` ON \`_articles_v_version_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_parent_id_idx\` ON \`_articles_v_version_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_former_slugs_slug_idx\` ON \`_articles_v_version_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_kicker\` text,
  	\`version_headline\` text,
  	\`version_deck\` text,
  	\`version_lead_photo_id\` integer,
  	\`version_body\` text,
  	\`version_award_id\` integer,
  	\`version_source_paper\` text,
  	\`version_source_page\` text,
  	\`version_source_date\` text,
  	\`version_editor\` text,
  	\`version_slug\` text,
  	\`version_published_slug\` text,
  	\`version_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_award_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_lead_photo_idx\` ON \`_articles_v\` (\`version_lead_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_award_idx\` ON \`_articles_v\` (\`version_award_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`chambers_id\` integer,
  	\`photos_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chambers_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_chambers_id_idx\` ON \`_articles_v_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_photos_id_idx\` ON \`_articles_v_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE TABLE \`photos\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stage\` text DEFAULT 'draft',
  	\`caption\` text,
  	\`credit\` text,
  	\`alt\` text,
  	\`decorative\` integer,
  	\`extended_description\` text,
  	\`headline\` text,
  	\`taken_on\` text,
  	\`place\` text,
  	\`sublocation\` text,
  	\`copyright\` text,
  	\`source\` text,
  	\`usage\` text,
  	\`rights_until\` text,
  	\`instructions\` text,
  	\`digital_source_type\` text,
  	\`stand_in\` integer,
  	\`derivatives\` text,
  	\`thumbhash\` text,
  	\`original_name\` text,
  	\`original_width\` numeric,
  	\`original_height\` numeric,
  	\`original\` text,
  	\`hash1\` text,
  	\`hash2\` text,
  	\`hash3\` text,
  	\`hash4\` text,
  	\`metadata\` text,
  	\`batch\` text,
  	\`withdrawn_on\` text,
  	\`withdrawn_reason\` text,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_stage_idx\` ON \`photos\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`photos_credit_idx\` ON \`photos\` (\`credit\`);`)
  await db.run(sql`CREATE INDEX \`photos_rights_until_idx\` ON \`photos\` (\`rights_until\`);`)
  await db.run(sql`CREATE INDEX \`photos_original_name_idx\` ON \`photos\` (\`original_name\`);`)
  await db.run(sql`CREATE INDEX \`photos_original_idx\` ON \`photos\` (\`original\`);`)
  await db.run(sql`CREATE INDEX \`photos_hash1_idx\` ON \`photos\` (\`hash1\`);`)
  await db.run(sql`CREATE INDEX \`photos_hash2_idx\` ON \`photos\` (\`hash2\`);`)
  await db.run(sql`CREATE INDEX \`photos_hash3_idx\` ON \`photos\` (\`hash3\`);`)
  await db.run(sql`CREATE INDEX \`photos_hash4_idx\` ON \`photos\` (\`hash4\`);`)
  await db.run(sql`CREATE INDEX \`photos_batch_idx\` ON \`photos\` (\`batch\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_by_idx\` ON \`photos\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`photos__status_idx\` ON \`photos\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_filename_idx\` ON \`photos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`photos_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_texts_order_parent\` ON \`photos_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photos_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`chambers_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chambers_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_rels_order_idx\` ON \`photos_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`photos_rels_parent_idx\` ON \`photos_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_rels_path_idx\` ON \`photos_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`photos_rels_chambers_id_idx\` ON \`photos_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE TABLE \`_photos_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_caption\` text,
  	\`version_credit\` text,
  	\`version_alt\` text,
  	\`version_decorative\` integer,
  	\`version_extended_description\` text,
  	\`version_headline\` text,
  	\`version_taken_on\` text,
  	\`version_place\` text,
  	\`version_sublocation\` text,
  	\`version_copyright\` text,
  	\`version_source\` text,
  	\`version_usage\` text,
  	\`version_rights_until\` text,
  	\`version_instructions\` text,
  	\`version_digital_source_type\` text,
  	\`version_stand_in\` integer,
  	\`version_derivatives\` text,
  	\`version_thumbhash\` text,
  	\`version_original_name\` text,
  	\`version_original_width\` numeric,
  	\`version_original_height\` numeric,
  	\`version_original\` text,
  	\`version_hash1\` text,
  	\`version_hash2\` text,
  	\`version_hash3\` text,
  	\`version_hash4\` text,
  	\`version_metadata\` text,
  	\`version_batch\` text,
  	\`version_withdrawn_on\` text,
  	\`version_withdrawn_reason\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_photos_v_parent_idx\` ON \`_photos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_stage_idx\` ON \`_photos_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_credit_idx\` ON \`_photos_v\` (\`version_credit\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_rights_until_idx\` ON \`_photos_v\` (\`version_rights_until\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_original_name_idx\` ON \`_photos_v\` (\`version_original_name\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_original_idx\` ON \`_photos_v\` (\`version_original\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_hash1_idx\` ON \`_photos_v\` (\`version_hash1\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_hash2_idx\` ON \`_photos_v\` (\`version_hash2\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_hash3_idx\` ON \`_photos_v\` (\`version_hash3\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_hash4_idx\` ON \`_photos_v\` (\`version_hash4\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_batch_idx\` ON \`_photos_v\` (\`version_batch\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_created_by_idx\` ON \`_photos_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_updated_at_idx\` ON \`_photos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_created_at_idx\` ON \`_photos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version__status_idx\` ON \`_photos_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_filename_idx\` ON \`_photos_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_created_at_idx\` ON \`_photos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_updated_at_idx\` ON \`_photos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_latest_idx\` ON \`_photos_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_photos_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_photos_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_photos_v_texts_order_parent\` ON \`_photos_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_photos_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`chambers_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_photos_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chambers_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_photos_v_rels_order_idx\` ON \`_photos_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_rels_parent_idx\` ON \`_photos_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_rels_path_idx\` ON \`_photos_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_rels_chambers_id_idx\` ON \`_photos_v_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE TABLE \`awards_organisers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_organisers_order_idx\` ON \`awards_organisers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`awards_organisers_parent_id_idx\` ON \`awards_organisers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`awards_laureates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`chamber_id\` integer,
  	\`category\` text,
  	\`rank\` numeric,
  	\`citation\` text,
  	FOREIGN KEY (\`chamber_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_laureates_order_idx\` ON \`awards_laureates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`awards_laureates_parent_id_idx\` ON \`awards_laureates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_laureates_chamber_idx\` ON \`awards_laureates\` (\`chamber_id\`);`)
  await db.run(sql`CREATE TABLE \`awards_purposes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_purposes_order_idx\` ON \`awards_purposes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`awards_purposes_parent_id_idx\` ON \`awards_purposes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`awards_criteria_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`awards_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_criteria_items_order_idx\` ON \`awards_criteria_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`awards_criteria_items_parent_id_idx\` ON \`awards_criteria_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`awards_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_criteria_order_idx\` ON \`awards_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`awards_criteria_parent_id_idx\` ON \`awards_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_criteria_source_source_article_idx\` ON \`awards_criteria\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`awards\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stage\` text DEFAULT 'draft',
  	\`title\` text,
  	\`series_id\` integer,
  	\`year\` numeric,
  	\`edition\` numeric,
  	\`announced_on\` text,
  	\`parent_event\` text,
  	\`deciding_body\` text,
  	\`announced_count\` numeric,
  	\`source_article_id\` integer,
  	\`edition_source_grade\` text,
  	\`edition_source_article_id\` integer,
  	\`edition_source_quote\` text,
  	\`edition_source_url\` text,
  	\`announced_on_source_grade\` text,
  	\`announced_on_source_article_id\` integer,
  	\`announced_on_source_quote\` text,
  	\`announced_on_source_url\` text,
  	\`parent_event_source_grade\` text,
  	\`parent_event_source_article_id\` integer,
  	\`parent_event_source_quote\` text,
  	\`parent_event_source_url\` text,
  	\`deciding_body_source_grade\` text,
  	\`deciding_body_source_article_id\` integer,
  	\`deciding_body_source_quote\` text,
  	\`deciding_body_source_url\` text,
  	\`organisers_source_grade\` text,
  	\`organisers_source_article_id\` integer,
  	\`organisers_source_quote\` text,
  	\`organisers_source_url\` text,
  	\`purposes_source_grade\` text,
  	\`purposes_source_article_id\` integer,
  	\`purposes_source_quote\` text,
  	\`purposes_source_url\` text,
  	\`announced_count_source_grade\` text,
  	\`announced_count_source_article_id\` integer,
  	\`announced_count_source_quote\` text,
  	\`announced_count_source_url\` text,
  	\`laureates_source_grade\` text,
  	\`laureates_source_article_id\` integer,
  	\`laureates_source_quote\` text,
  	\`laureates_source_url\` text,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`series_id\`) REFERENCES \`award_series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edition_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`announced_on_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_event_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`deciding_body_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisers_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`purposes_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`announced_count_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`laureates_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`awards_stage_idx\` ON \`awards\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`awards_title_idx\` ON \`awards\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`awards_series_idx\` ON \`awards\` (\`series_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_year_idx\` ON \`awards\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`awards_source_article_idx\` ON \`awards\` (\`source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_edition_source_edition_source_article_idx\` ON \`awards\` (\`edition_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_announced_on_source_announced_on_source_article_idx\` ON \`awards\` (\`announced_on_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_parent_event_source_parent_event_source_article_idx\` ON \`awards\` (\`parent_event_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_deciding_body_source_deciding_body_source_article_idx\` ON \`awards\` (\`deciding_body_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_organisers_source_organisers_source_article_idx\` ON \`awards\` (\`organisers_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_purposes_source_purposes_source_article_idx\` ON \`awards\` (\`purposes_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_announced_count_source_announced_count_source_art_idx\` ON \`awards\` (\`announced_count_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_laureates_source_laureates_source_article_idx\` ON \`awards\` (\`laureates_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_created_by_idx\` ON \`awards\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`awards_updated_at_idx\` ON \`awards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`awards_created_at_idx\` ON \`awards\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`awards__status_idx\` ON \`awards\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v_version_organisers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_awards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_version_organisers_order_idx\` ON \`_awards_v_version_organisers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_organisers_parent_id_idx\` ON \`_awards_v_version_organisers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v_version_laureates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`chamber_id\` integer,
  	\`category\` text,
  	\`rank\` numeric,
  	\`citation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`chamber_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_awards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_version_laureates_order_idx\` ON \`_awards_v_version_laureates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_laureates_parent_id_idx\` ON \`_awards_v_version_laureates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_laureates_chamber_idx\` ON \`_awards_v_version_laureates\` (\`chamber_id\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v_version_purposes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_awards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_version_purposes_order_idx\` ON \`_awards_v_version_purposes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_purposes_parent_id_idx\` ON \`_awards_v_version_purposes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v_version_criteria_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_awards_v_version_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_version_criteria_items_order_idx\` ON \`_awards_v_version_criteria_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_criteria_items_parent_id_idx\` ON \`_awards_v_version_criteria_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v_version_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_awards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_version_criteria_order_idx\` ON \`_awards_v_version_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_criteria_parent_id_idx\` ON \`_awards_v_version_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_criteria_source_source_article_idx\` ON \`_awards_v_version_criteria\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`_awards_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_title\` text,
  	\`version_series_id\` integer,
  	\`version_year\` numeric,
  	\`version_edition\` numeric,
  	\`version_announced_on\` text,
  	\`version_parent_event\` text,
  	\`version_deciding_body\` text,
  	\`version_announced_count\` numeric,
  	\`version_source_article_id\` integer,
  	\`version_edition_source_grade\` text,
  	\`version_edition_source_article_id\` integer,
  	\`version_edition_source_quote\` text,
  	\`version_edition_source_url\` text,
  	\`version_announced_on_source_grade\` text,
  	\`version_announced_on_source_article_id\` integer,
  	\`version_announced_on_source_quote\` text,
  	\`version_announced_on_source_url\` text,
  	\`version_parent_event_source_grade\` text,
  	\`version_parent_event_source_article_id\` integer,
  	\`version_parent_event_source_quote\` text,
  	\`version_parent_event_source_url\` text,
  	\`version_deciding_body_source_grade\` text,
  	\`version_deciding_body_source_article_id\` integer,
  	\`version_deciding_body_source_quote\` text,
  	\`version_deciding_body_source_url\` text,
  	\`version_organisers_source_grade\` text,
  	\`version_organisers_source_article_id\` integer,
  	\`version_organisers_source_quote\` text,
  	\`version_organisers_source_url\` text,
  	\`version_purposes_source_grade\` text,
  	\`version_purposes_source_article_id\` integer,
  	\`version_purposes_source_quote\` text,
  	\`version_purposes_source_url\` text,
  	\`version_announced_count_source_grade\` text,
  	\`version_announced_count_source_article_id\` integer,
  	\`version_announced_count_source_quote\` text,
  	\`version_announced_count_source_url\` text,
  	\`version_laureates_source_grade\` text,
  	\`version_laureates_source_article_id\` integer,
  	\`version_laureates_source_quote\` text,
  	\`version_laureates_source_url\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`award_series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_edition_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_announced_on_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_event_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_deciding_body_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisers_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_purposes_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_announced_count_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_laureates_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_awards_v_parent_idx\` ON \`_awards_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_stage_idx\` ON \`_awards_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_title_idx\` ON \`_awards_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_series_idx\` ON \`_awards_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_year_idx\` ON \`_awards_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_source_article_idx\` ON \`_awards_v\` (\`version_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_edition_source_version_edition_source__idx\` ON \`_awards_v\` (\`version_edition_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_announced_on_source_version_announced__idx\` ON \`_awards_v\` (\`version_announced_on_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_parent_event_source_version_parent_eve_idx\` ON \`_awards_v\` (\`version_parent_event_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_deciding_body_source_version_deciding__idx\` ON \`_awards_v\` (\`version_deciding_body_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_organisers_source_version_organisers_s_idx\` ON \`_awards_v\` (\`version_organisers_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_purposes_source_version_purposes_sourc_idx\` ON \`_awards_v\` (\`version_purposes_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_announced_count_source_version_announc_idx\` ON \`_awards_v\` (\`version_announced_count_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_laureates_source_version_laureates_sou_idx\` ON \`_awards_v\` (\`version_laureates_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_created_by_idx\` ON \`_awards_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_updated_at_idx\` ON \`_awards_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version_created_at_idx\` ON \`_awards_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_version_version__status_idx\` ON \`_awards_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_created_at_idx\` ON \`_awards_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_updated_at_idx\` ON \`_awards_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_latest_idx\` ON \`_awards_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_awards_v_autosave_idx\` ON \`_awards_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`award_series_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`award_series\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`award_series_former_slugs_order_idx\` ON \`award_series_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`award_series_former_slugs_parent_id_idx\` ON \`award_series_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`award_series_former_slugs_slug_idx\` ON \`award_series_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`award_series\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stage\` text DEFAULT 'draft',
  	\`name\` text,
  	\`first_year\` numeric,
  	\`first_year_source_grade\` text,
  	\`first_year_source_article_id\` integer,
  	\`first_year_source_quote\` text,
  	\`first_year_source_url\` text,
  	\`about\` text,
  	\`slug\` text,
  	\`published_slug\` text,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`first_year_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`award_series_stage_idx\` ON \`award_series\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`award_series_first_year_source_first_year_source_article_idx\` ON \`award_series\` (\`first_year_source_article_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`award_series_slug_idx\` ON \`award_series\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`award_series_created_by_idx\` ON \`award_series\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`award_series_updated_at_idx\` ON \`award_series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`award_series_created_at_idx\` ON \`award_series\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`award_series__status_idx\` ON \`award_series\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_award_series_v_version_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_award_series_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_former_slugs_order_idx\` ON \`_award_series_v_version_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_former_slugs_parent_id_idx\` ON \`_award_series_v_version_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_former_slugs_slug_idx\` ON \`_award_series_v_version_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`_award_series_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_name\` text,
  	\`version_first_year\` numeric,
  	\`version_first_year_source_grade\` text,
  	\`version_first_year_source_article_id\` integer,
  	\`version_first_year_source_quote\` text,
  	\`version_first_year_source_url\` text,
  	\`version_about\` text,
  	\`version_slug\` text,
  	\`version_published_slug\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`award_series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_first_year_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_award_series_v_parent_idx\` ON \`_award_series_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version_stage_idx\` ON \`_award_series_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_first_year_source_version_first__idx\` ON \`_award_series_v\` (\`version_first_year_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version_slug_idx\` ON \`_award_series_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version_created_by_idx\` ON \`_award_series_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version_updated_at_idx\` ON \`_award_series_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version_created_at_idx\` ON \`_award_series_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_version_version__status_idx\` ON \`_award_series_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_created_at_idx\` ON \`_award_series_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_updated_at_idx\` ON \`_award_series_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_latest_idx\` ON \`_award_series_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_award_series_v_autosave_idx\` ON \`_award_series_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`chambers_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_aliases_order_idx\` ON \`chambers_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_aliases_parent_id_idx\` ON \`chambers_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`chambers_host_places\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_host_places_order_idx\` ON \`chambers_host_places\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_host_places_parent_id_idx\` ON \`chambers_host_places\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_host_places_name_idx\` ON \`chambers_host_places\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`chambers_host_places_source_source_article_idx\` ON \`chambers_host_places\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`chambers_home_places\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_home_places_order_idx\` ON \`chambers_home_places\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_home_places_parent_id_idx\` ON \`chambers_home_places\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_home_places_name_idx\` ON \`chambers_home_places\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`chambers_home_places_source_source_article_idx\` ON \`chambers_home_places\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`chambers_honours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`level\` text,
  	\`year\` numeric,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_honours_order_idx\` ON \`chambers_honours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_honours_parent_id_idx\` ON \`chambers_honours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_honours_source_source_article_idx\` ON \`chambers_honours\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`chambers_claims\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`precision\` text,
  	\`period\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_claims_order_idx\` ON \`chambers_claims\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_claims_parent_id_idx\` ON \`chambers_claims\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_claims_source_source_article_idx\` ON \`chambers_claims\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`chambers_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_former_slugs_order_idx\` ON \`chambers_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chambers_former_slugs_parent_id_idx\` ON \`chambers_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_former_slugs_slug_idx\` ON \`chambers_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`chambers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stage\` text DEFAULT 'draft',
  	\`name\` text,
  	\`short_code\` text,
  	\`direction\` text,
  	\`class\` text,
  	\`profile\` text,
  	\`direction_source_grade\` text,
  	\`direction_source_article_id\` integer,
  	\`direction_source_quote\` text,
  	\`direction_source_url\` text,
  	\`class_source_grade\` text,
  	\`class_source_article_id\` integer,
  	\`class_source_quote\` text,
  	\`class_source_url\` text,
  	\`slug\` text,
  	\`published_slug\` text,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`direction_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`chambers_stage_idx\` ON \`chambers\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`chambers_name_idx\` ON \`chambers\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`chambers_short_code_idx\` ON \`chambers\` (\`short_code\`);`)
  await db.run(sql`CREATE INDEX \`chambers_direction_source_direction_source_article_idx\` ON \`chambers\` (\`direction_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_class_source_class_source_article_idx\` ON \`chambers\` (\`class_source_article_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`chambers_slug_idx\` ON \`chambers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`chambers_created_by_idx\` ON \`chambers\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`chambers_updated_at_idx\` ON \`chambers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`chambers_created_at_idx\` ON \`chambers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`chambers__status_idx\` ON \`chambers\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_aliases_order_idx\` ON \`_chambers_v_version_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_aliases_parent_id_idx\` ON \`_chambers_v_version_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_host_places\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_host_places_order_idx\` ON \`_chambers_v_version_host_places\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_host_places_parent_id_idx\` ON \`_chambers_v_version_host_places\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_host_places_name_idx\` ON \`_chambers_v_version_host_places\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_host_places_source_source_article_idx\` ON \`_chambers_v_version_host_places\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_home_places\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_home_places_order_idx\` ON \`_chambers_v_version_home_places\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_home_places_parent_id_idx\` ON \`_chambers_v_version_home_places\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_home_places_name_idx\` ON \`_chambers_v_version_home_places\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_home_places_source_source_article_idx\` ON \`_chambers_v_version_home_places\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_honours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`level\` text,
  	\`year\` numeric,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_honours_order_idx\` ON \`_chambers_v_version_honours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_honours_parent_id_idx\` ON \`_chambers_v_version_honours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_honours_source_source_article_idx\` ON \`_chambers_v_version_honours\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_claims\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`precision\` text,
  	\`period\` text,
  	\`source_grade\` text,
  	\`source_article_id\` integer,
  	\`source_quote\` text,
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_claims_order_idx\` ON \`_chambers_v_version_claims\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_claims_parent_id_idx\` ON \`_chambers_v_version_claims\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_claims_source_source_article_idx\` ON \`_chambers_v_version_claims\` (\`source_article_id\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v_version_former_slugs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chambers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_former_slugs_order_idx\` ON \`_chambers_v_version_former_slugs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_former_slugs_parent_id_idx\` ON \`_chambers_v_version_former_slugs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_former_slugs_slug_idx\` ON \`_chambers_v_version_former_slugs\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`_chambers_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_name\` text,
  	\`version_short_code\` text,
  	\`version_direction\` text,
  	\`version_class\` text,
  	\`version_profile\` text,
  	\`version_direction_source_grade\` text,
  	\`version_direction_source_article_id\` integer,
  	\`version_direction_source_quote\` text,
  	\`version_direction_source_url\` text,
  	\`version_class_source_grade\` text,
  	\`version_class_source_article_id\` integer,
  	\`version_class_source_quote\` text,
  	\`version_class_source_url\` text,
  	\`version_slug\` text,
  	\`version_published_slug\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chambers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_direction_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_class_source_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_chambers_v_parent_idx\` ON \`_chambers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_stage_idx\` ON \`_chambers_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_name_idx\` ON \`_chambers_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_short_code_idx\` ON \`_chambers_v\` (\`version_short_code\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_direction_source_version_direction_s_idx\` ON \`_chambers_v\` (\`version_direction_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_class_source_version_class_source_ar_idx\` ON \`_chambers_v\` (\`version_class_source_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_slug_idx\` ON \`_chambers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_created_by_idx\` ON \`_chambers_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_updated_at_idx\` ON \`_chambers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version_created_at_idx\` ON \`_chambers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_version_version__status_idx\` ON \`_chambers_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_created_at_idx\` ON \`_chambers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_updated_at_idx\` ON \`_chambers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_latest_idx\` ON \`_chambers_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_chambers_v_autosave_idx\` ON \`_chambers_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`in_collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`title\` text,
  	\`revision\` text,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`reason\` text,
  	\`publish\` text NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_in_collection_idx\` ON \`publications\` (\`in_collection\`);`)
  await db.run(sql`CREATE INDEX \`publications_document_idx\` ON \`publications\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`publications_revision_idx\` ON \`publications\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`publications_by_idx\` ON \`publications\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_at_idx\` ON \`publications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`publications_publish_idx\` ON \`publications\` (\`publish\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_awards_id_idx\` ON \`payload_locked_documents_rels\` (\`awards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_award_series_id_idx\` ON \`payload_locked_documents_rels\` (\`award_series_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_chambers_id_idx\` ON \`payload_locked_documents_rels\` (\`chambers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_bylines\`;`)
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`articles_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_bylines\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`DROP TABLE \`photos_texts\`;`)
  await db.run(sql`DROP TABLE \`photos_rels\`;`)
  await db.run(sql`DROP TABLE \`_photos_v\`;`)
  await db.run(sql`DROP TABLE \`_photos_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_photos_v_rels\`;`)
  await db.run(sql`DROP TABLE \`awards_organisers\`;`)
  await db.run(sql`DROP TABLE \`awards_laureates\`;`)
  await db.run(sql`DROP TABLE \`awards_purposes\`;`)
  await db.run(sql`DROP TABLE \`awards_criteria_items\`;`)
  await db.run(sql`DROP TABLE \`awards_criteria\`;`)
  await db.run(sql`DROP TABLE \`awards\`;`)
  await db.run(sql`DROP TABLE \`_awards_v_version_organisers\`;`)
  await db.run(sql`DROP TABLE \`_awards_v_version_laureates\`;`)
  await db.run(sql`DROP TABLE \`_awards_v_version_purposes\`;`)
  await db.run(sql`DROP TABLE \`_awards_v_version_criteria_items\`;`)
  await db.run(sql`DROP TABLE \`_awards_v_version_criteria\`;`)
  await db.run(sql`DROP TABLE \`_awards_v\`;`)
  await db.run(sql`DROP TABLE \`award_series_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`award_series\`;`)
  await db.run(sql`DROP TABLE \`_award_series_v_version_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`_award_series_v\`;`)
  await db.run(sql`DROP TABLE \`chambers_aliases\`;`)
  await db.run(sql`DROP TABLE \`chambers_host_places\`;`)
  await db.run(sql`DROP TABLE \`chambers_home_places\`;`)
  await db.run(sql`DROP TABLE \`chambers_honours\`;`)
  await db.run(sql`DROP TABLE \`chambers_claims\`;`)
  await db.run(sql`DROP TABLE \`chambers_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`chambers\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_aliases\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_host_places\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_home_places\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_honours\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_claims\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v_version_former_slugs\`;`)
  await db.run(sql`DROP TABLE \`_chambers_v\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
