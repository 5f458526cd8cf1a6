-- extension: pg_trgm
-- extension: unaccent
-- extension: vector
-- applied: accounts 0001_people
-- applied: account 0001_initial
-- applied: account 0002_email_max_length
-- applied: account 0003_alter_emailaddress_create_unique_verified_email
-- applied: account 0004_alter_emailaddress_drop_unique_email
-- applied: account 0005_emailaddress_idx_upper_email
-- applied: account 0006_emailaddress_lower
-- applied: account 0007_emailaddress_idx_email
-- applied: account 0008_emailaddress_unique_primary_email_fixup
-- applied: account 0009_emailaddress_unique_primary_email
-- applied: media 0001_files
-- applied: media 0002_processing
-- applied: media 0010_uploads
-- applied: media 0011_edits_and_duplicates
-- applied: media 0060_pdf_files
-- applied: media 0090_hidden_pictures
-- applied: media 0091_nobodys_pictures
-- applied: media 0092_ready_json
-- applied: core 0001_extensions
-- applied: contenttypes 0001_initial
-- applied: contenttypes 0002_remove_content_type_name
-- applied: auth 0001_initial
-- applied: auth 0002_alter_permission_name_max_length
-- applied: auth 0003_alter_user_email_max_length
-- applied: auth 0004_alter_user_username_opts
-- applied: auth 0005_alter_user_last_login_null
-- applied: auth 0006_require_contenttypes_0002
-- applied: auth 0007_alter_validators_add_error_messages
-- applied: auth 0008_alter_user_username_max_length
-- applied: auth 0009_alter_user_last_name_max_length
-- applied: auth 0010_alter_group_name_max_length
-- applied: auth 0011_update_proxy_permissions
-- applied: auth 0012_alter_user_first_name_max_length
-- applied: accounts 0002_relations
-- applied: accounts 0003_search_and_suspension
-- applied: accounts 0010_phone_numbers
-- applied: accounts 0011_email_upper_index
-- applied: accounts 0012_email_once_if_any
-- applied: accounts 0020_privacy_and_friendship
-- applied: accounts 0030_profiles
-- applied: accounts 0040_data_requests
-- applied: accounts 0050_mutes_and_restrictions
-- applied: accounts 0051_hidden_words
-- applied: accounts 0052_close_friends
-- applied: accounts 0053_people_lists
-- applied: accounts 0070_dismissed_people
-- applied: accounts 0071_invitations
-- applied: accounts 0080_followed_tags
-- applied: accounts 0090_face
-- applied: accounts 0091_reach_of_follows
-- applied: accounts 0092_follow_indexes_once
-- applied: admin 0001_initial
-- applied: admin 0002_logentry_remove_auto_add
-- applied: admin 0003_logentry_add_action_flag_choices
-- applied: pets 0001_animals
-- applied: pets 0002_load_species_and_breeds
-- applied: pets 0010_facts
-- applied: pets 0011_load_breed_names
-- applied: pets 0020_household
-- applied: pets 0021_care_log
-- applied: pets 0022_pet_addresses_and_follows
-- applied: pets 0023_fill_pet_addresses
-- applied: pets 0024_lost_and_found
-- applied: pets 0030_health_book
-- applied: pets 0031_weights_and_vet_links
-- applied: pets 0032_memorials
-- applied: pets 0040_documents_and_albums
-- applied: pets 0041_reminder_mutes
-- applied: pets 0042_evidence_shown
-- applied: pets 0070_dismissed_pets
-- applied: pets 0090_hidden_pets
-- applied: pets 0092_face
-- applied: media 0095_archives
-- applied: media 0096_recordings
-- applied: social 0001_posts
-- applied: social 0002_pulled_authors
-- applied: social 0003_indexes_of_foreign_keys
-- applied: social 0040_held_comments
-- applied: social 0041_held_comments_index
-- applied: social 0042_close_audience
-- applied: social 0043_pulled_pets
-- applied: social 0050_reactions
-- applied: social 0051_conversation
-- applied: social 0052_conversation_indexes
-- applied: social 0060_moderated
-- applied: social 0070_post_attributes
-- applied: social 0071_around_posts
-- applied: social 0072_pins
-- applied: social 0080_hashtags_and_ranking
-- applied: social 0090_shares
-- applied: social 0091_shares_index
-- applied: social 0092_shares_only
-- applied: social 0093_links
-- applied: chat 0001_conversations
-- applied: chat 0030_calls
-- applied: chat 0040_sealed_chats
-- applied: chat 0050_openings
-- applied: chat 0051_gallery
-- applied: chat 0052_links_and_once
-- applied: chat 0053_stickers_and_wallpapers
-- applied: chat 0060_group_links
-- applied: chat 0061_scheduled_messages
-- applied: chat 0062_conversation_exports
-- applied: chat 0063_live_shares
-- applied: chat 0064_care_and_relay
-- applied: chat 0065_calls_index
-- applied: core 0002_kernel_tables
-- applied: core 0003_audit_append_only
-- applied: core 0060_audit_retention
-- applied: core 0061_one_index_of_what_is_due
-- applied: discovery 0001_search
-- applied: discovery 0002_first_build
-- applied: mfa 0001_initial
-- applied: mfa 0002_authenticator_timestamps
-- applied: mfa 0003_authenticator_type_uniq
-- applied: moderation 0001_moderation
-- applied: moderation 0002_log_append_only
-- applied: notifications 0001_notifications
-- applied: notifications 0050_deliveries
-- applied: notifications 0052_silent_messages
-- applied: notifications 0060_names_of_tables
-- applied: sessions 0001_initial
-- applied: social 0094_posts_of_links
-- applied: social 0095_photo_tags
-- applied: social 0096_alt_reminder
-- applied: social 0097_imports
-- applied: social 0098_count_followed_tags
-- applied: social 0100_ready_pictures
-- applied: social 0101_wall_index
-- applied: social 0110_names_of_tables
-- applied: socialaccount 0001_initial
-- applied: socialaccount 0002_token_max_lengths
-- applied: socialaccount 0003_extra_data_default_dict
-- applied: socialaccount 0004_app_provider_id_settings
-- applied: socialaccount 0005_socialtoken_nullable_app
-- applied: socialaccount 0006_alter_socialaccount_extra_data
-- applied: usersessions 0001_initial

CREATE FUNCTION public.accounts_follow_face() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE accounts_user SET face = media_face(NEW) WHERE avatar_id = NEW.id;
    RETURN NULL;
END $$;

CREATE FUNCTION public.accounts_plain(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));

CREATE FUNCTION public.accounts_take_face() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.face := (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = NEW.avatar_id FOR SHARE);
    RETURN NEW;
END $$;

CREATE FUNCTION public.core_audit_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '730 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only for 730 days', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION public.core_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TABLE public.media_asset (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    purpose character varying(40) NOT NULL,
    alt_text character varying(4000) NOT NULL,
    source character varying(200) NOT NULL,
    byte_size bigint NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    blurhash character varying(60) NOT NULL,
    dominant_color character varying(7) NOT NULL,
    failure character varying(60) NOT NULL,
    attached_at timestamp with time zone,
    owner_id uuid,
    attempts smallint NOT NULL,
    folder character varying(40) NOT NULL,
    digest character varying(64) NOT NULL,
    edit character varying(30) NOT NULL,
    fingerprint bigint,
    focal smallint NOT NULL,
    made_with character varying(30) NOT NULL,
    original character varying(200) NOT NULL,
    page_count smallint NOT NULL,
    duration_ms integer DEFAULT 0 NOT NULL,
    peaks character varying(128) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT asset_focal_in_grid CHECK ((focal < 121)),
    CONSTRAINT media_asset_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT media_asset_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT media_asset_duration_ms_check CHECK ((duration_ms >= 0)),
    CONSTRAINT media_asset_focal_check CHECK ((focal >= 0)),
    CONSTRAINT media_asset_height_check CHECK ((height >= 0)),
    CONSTRAINT media_asset_page_count_check CHECK ((page_count >= 0)),
    CONSTRAINT media_asset_width_check CHECK ((width >= 0))
);

CREATE FUNCTION public.media_face(asset public.media_asset) RETURNS json
    LANGUAGE sql STABLE
    AS $$
    SELECT CASE WHEN asset.status = 'ready' THEN json_build_array(asset.id, asset.alt_text, asset.width, asset.height,
        asset.dominant_color, asset.blurhash, asset.status, asset.focal) END
$$;

CREATE FUNCTION public.media_looks_other(old public.media_asset, new public.media_asset) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT (old.status, old.alt_text, old.width, old.height, old.dominant_color, old.blurhash, old.focal, old.failure)
        IS DISTINCT FROM
        (new.status, new.alt_text, new.width, new.height, new.dominant_color, new.blurhash, new.focal, new.failure)
$$;

CREATE FUNCTION public.pets_follow_face() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE pets_pet SET face = media_face(NEW) WHERE photo_id = NEW.id;
    RETURN NULL;
END $$;

CREATE FUNCTION public.pets_take_face() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.face := (SELECT media_face(asset) FROM media_asset asset WHERE asset.id = NEW.photo_id FOR SHARE);
    RETURN NEW;
END $$;

CREATE FUNCTION public.social_follow_looks() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE social_post SET pictures = social_pictures(id)
        WHERE id = (SELECT post_id FROM social_postmedia WHERE asset_id = NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION public.social_hold_picture() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM FROM media_asset WHERE id = NEW.asset_id FOR SHARE;
    RETURN NEW;
END $$;

CREATE FUNCTION public.social_pictures(wanted uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
    SELECT json_agg(json_build_array(asset.id, asset.alt_text, asset.width, asset.height, asset.dominant_color,
        asset.blurhash, asset.status, asset.failure, asset.focal) ORDER BY place.position)
    FROM social_postmedia place JOIN media_asset asset ON asset.id = place.asset_id
    WHERE place.post_id = wanted AND asset.status = 'ready'
$$;

CREATE FUNCTION public.social_take_pets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE social_post SET has_pets = true WHERE NOT has_pets AND id IN (SELECT post_id FROM come);
    RETURN NULL;
END $$;

CREATE FUNCTION public.social_take_pictures() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE social_post SET pictures = social_pictures(id) WHERE id IN (SELECT post_id FROM gone);
    ELSE
        UPDATE social_post SET pictures = social_pictures(id) WHERE id IN (SELECT post_id FROM come);
    END IF;
    RETURN NULL;
END $$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_accountdeletion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    token_hash character varying(64) NOT NULL,
    erasing_at timestamp with time zone,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_badgeaward (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    badge character varying(40) NOT NULL,
    step integer NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_badgeaward_step_check CHECK ((step >= 0))
);

CREATE TABLE public.accounts_block (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    blocked_id uuid NOT NULL,
    blocker_id uuid NOT NULL,
    CONSTRAINT block_not_self CHECK ((NOT (blocker_id = blocked_id)))
);

CREATE TABLE public.accounts_closefriend (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    friend_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT close_friend_not_self CHECK ((NOT (owner_id = friend_id)))
);

CREATE TABLE public.accounts_dataexport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    progress smallint NOT NULL,
    file character varying(200) NOT NULL,
    byte_size bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    ready_at timestamp with time zone,
    expires_at timestamp with time zone,
    downloaded_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_dataexport_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT accounts_dataexport_progress_check CHECK ((progress >= 0)),
    CONSTRAINT data_export_progress CHECK ((progress <= 100))
);

CREATE TABLE public.accounts_dismissedperson (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT dismissed_person_not_self CHECK ((NOT (user_id = person_id)))
);

CREATE TABLE public.accounts_erasedaccount (
    user_id uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone
);

CREATE TABLE public.accounts_follow (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    follower_id uuid NOT NULL,
    target_id uuid NOT NULL,
    CONSTRAINT follow_not_self CHECK ((NOT (follower_id = target_id)))
);

CREATE TABLE public.accounts_friendship (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    asked_id uuid NOT NULL,
    asker_id uuid NOT NULL,
    CONSTRAINT friendship_not_self CHECK ((NOT (asker_id = asked_id)))
);

CREATE TABLE public.accounts_hiddenword (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(240) NOT NULL,
    tokens character varying(960) NOT NULL,
    hides_posts boolean NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_invitation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(320) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    use_max smallint NOT NULL,
    use_count smallint NOT NULL,
    revoked_at timestamp with time zone,
    owner_id uuid NOT NULL,
    CONSTRAINT accounts_invitation_use_count_check CHECK ((use_count >= 0)),
    CONSTRAINT accounts_invitation_use_max_check CHECK ((use_max >= 0)),
    CONSTRAINT invitation_not_overused CHECK ((use_count <= use_max)),
    CONSTRAINT invitation_of_some_use CHECK ((use_max >= 1))
);

CREATE TABLE public.accounts_invitedperson (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    invitation_id uuid,
    person_id uuid NOT NULL
);

CREATE TABLE public.accounts_listmember (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    people_list_id uuid NOT NULL
);

CREATE TABLE public.accounts_mute (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    hides_posts boolean NOT NULL,
    hides_notifications boolean NOT NULL,
    muted_id uuid NOT NULL,
    muter_id uuid NOT NULL,
    CONSTRAINT mute_hides_something CHECK ((hides_posts OR hides_notifications)),
    CONSTRAINT mute_not_self CHECK ((NOT (muter_id = muted_id)))
);

CREATE TABLE public.accounts_peoplelist (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(160) NOT NULL,
    owner_id uuid NOT NULL
);

CREATE TABLE public.accounts_phonenumber (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number character varying(16) NOT NULL,
    verified_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT phone_form CHECK (((number)::text ~ '^\+[1-9][0-9]{5,14}$'::text))
);

CREATE TABLE public.accounts_privacysettings (
    user_id uuid NOT NULL,
    message character varying(10) NOT NULL,
    mention character varying(10) NOT NULL,
    tag character varying(10) NOT NULL,
    find_by_email character varying(10) NOT NULL,
    find_by_phone character varying(10) NOT NULL,
    see_presence character varying(10) NOT NULL,
    see_friends character varying(10) NOT NULL,
    is_indexed boolean NOT NULL,
    CONSTRAINT privacy_find_by_email_known CHECK (((find_by_email)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_find_by_phone_known CHECK (((find_by_phone)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_mention_known CHECK (((mention)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_message_known CHECK (((message)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_see_friends_known CHECK (((see_friends)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_see_presence_known CHECK (((see_presence)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[]))),
    CONSTRAINT privacy_tag_known CHECK (((tag)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[])))
);

CREATE TABLE public.accounts_profile (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pronouns character varying(120) NOT NULL,
    links character varying(200)[] NOT NULL,
    spoken_languages character varying(10)[] NOT NULL,
    interests character varying(30)[] NOT NULL,
    is_birthday_shown boolean NOT NULL,
    home_cell character varying(15) NOT NULL,
    city character varying(60) NOT NULL,
    is_city_shown boolean NOT NULL,
    is_home_a_city boolean NOT NULL,
    next_home_cell character varying(15) NOT NULL,
    next_city character varying(60) NOT NULL,
    is_next_home_a_city boolean NOT NULL,
    home_chosen_at timestamp with time zone[] NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT profile_city_has_cell CHECK ((((city)::text = ''::text) OR (NOT ((home_cell)::text = ''::text)))),
    CONSTRAINT profile_links_few CHECK ((
CASE
    WHEN (links IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(links, 1), 0)
END <= 5))
);

CREATE TABLE public.accounts_restriction (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid NOT NULL,
    restricted_id uuid NOT NULL,
    CONSTRAINT restriction_not_self CHECK ((NOT (owner_id = restricted_id)))
);

CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    handle character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    display_name character varying(200) NOT NULL,
    bio character varying(1200) NOT NULL,
    is_private boolean NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    suspended_at timestamp with time zone,
    language character varying(10) NOT NULL,
    theme character varying(5) NOT NULL,
    time_zone character varying(50) NOT NULL,
    session_epoch integer NOT NULL,
    onboarded_at timestamp with time zone,
    follower_counter integer NOT NULL,
    following_counter integer NOT NULL,
    avatar_id uuid,
    cover_id uuid,
    suspension_reason character varying(300) NOT NULL,
    onboarding_step character varying(30) NOT NULL,
    birth_date date,
    kind character varying(10) NOT NULL,
    verified_at timestamp with time zone,
    followed_tag_counter integer DEFAULT 0 NOT NULL,
    face json,
    CONSTRAINT accounts_user_followed_tag_counter_check CHECK ((followed_tag_counter >= 0)),
    CONSTRAINT accounts_user_follower_counter_check CHECK ((follower_counter >= 0)),
    CONSTRAINT accounts_user_following_counter_check CHECK ((following_counter >= 0)),
    CONSTRAINT accounts_user_session_epoch_check CHECK ((session_epoch >= 0)),
    CONSTRAINT user_handle_form CHECK (((handle)::text ~ '^[a-z0-9_]{3,30}$'::text))
);

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_verification (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    organisation character varying(400) NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    decided_by_id uuid,
    document_id uuid,
    selfie_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT verification_decided_when CHECK ((((status)::text = ANY ((ARRAY['waiting'::character varying, 'withdrawn'::character varying])::text[])) OR (decided_at IS NOT NULL))),
    CONSTRAINT verification_files_gone CHECK ((((status)::text = 'waiting'::text) OR ((document_id IS NULL) AND (selfie_id IS NULL))))
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_attachment (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(400) NOT NULL,
    asset_id uuid NOT NULL,
    message_id uuid NOT NULL,
    CONSTRAINT chat_attachment_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.chat_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_call (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(5) NOT NULL,
    state character varying(7) NOT NULL,
    reason character varying(9) NOT NULL,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone,
    conversation_id uuid NOT NULL,
    started_by_id uuid,
    CONSTRAINT chat_call_ends_with_a_reason CHECK ((((ended_at IS NOT NULL) AND ((state)::text = 'ended'::text) AND (NOT ((reason)::text = ''::text))) OR ((NOT ((state)::text = 'ended'::text)) AND (ended_at IS NULL) AND ((reason)::text = ''::text))))
);

CREATE TABLE public.chat_callmember (
    id bigint NOT NULL,
    device_id uuid,
    state character varying(8) NOT NULL,
    heard_at timestamp with time zone,
    joined_at timestamp with time zone,
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT chat_who_talks_has_a_device CHECK ((((device_id IS NOT NULL) AND (heard_at IS NOT NULL) AND ((state)::text = 'joined'::text)) OR (NOT ((state)::text = 'joined'::text))))
);

ALTER TABLE public.chat_callmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_callmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_carecard (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    conversation_id uuid NOT NULL,
    pet_id uuid NOT NULL,
    pinned_by_id uuid NOT NULL
);

CREATE TABLE public.chat_chatsettings (
    person_id uuid NOT NULL,
    shows_read boolean DEFAULT true NOT NULL,
    shows_typing boolean DEFAULT true NOT NULL,
    tells_words boolean DEFAULT false NOT NULL,
    group_adders character varying(10) DEFAULT 'friends'::character varying NOT NULL,
    relays_calls boolean DEFAULT false NOT NULL,
    CONSTRAINT chat_adders_known CHECK (((group_adders)::text = ANY ((ARRAY['everyone'::character varying, 'followers'::character varying, 'friends'::character varying, 'nobody'::character varying])::text[])))
);

CREATE TABLE public.chat_conversation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(6) NOT NULL,
    last_seq bigint DEFAULT 0 NOT NULL,
    last_change bigint DEFAULT 0 NOT NULL,
    last_message_at timestamp with time zone,
    told_at timestamp with time zone,
    disappear_seconds integer,
    name character varying(240) NOT NULL,
    description character varying(2000) NOT NULL,
    is_announcement boolean DEFAULT false NOT NULL,
    adders character varying(7) DEFAULT 'admins'::character varying NOT NULL,
    first_id uuid,
    photo_id uuid,
    second_id uuid,
    is_sealed boolean DEFAULT false NOT NULL,
    seal_epoch bigint DEFAULT 0 NOT NULL,
    CONSTRAINT chat_conversation_disappear_seconds_check CHECK ((disappear_seconds >= 0)),
    CONSTRAINT chat_counts_up CHECK (((last_change >= 0) AND (last_seq >= 0))),
    CONSTRAINT chat_pair_in_order CHECK ((((first_id IS NULL) AND ((kind)::text = 'group'::text) AND (second_id IS NULL)) OR (((kind)::text = 'direct'::text) AND ((first_id IS NULL) OR (second_id IS NULL) OR (first_id < second_id)))))
)
WITH (fillfactor='70');

CREATE TABLE public.chat_conversationexport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    has_media boolean NOT NULL,
    status character varying(10) NOT NULL,
    progress smallint NOT NULL,
    file character varying(200) NOT NULL,
    byte_size bigint NOT NULL,
    ready_at timestamp with time zone,
    expires_at timestamp with time zone,
    downloaded_at timestamp with time zone,
    conversation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT chat_conversationexport_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT chat_conversationexport_progress_check CHECK ((progress >= 0)),
    CONSTRAINT chat_export_progress CHECK ((progress <= 100))
);

CREATE TABLE public.chat_device (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(240) NOT NULL,
    signature_key character varying(44) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    seen_at timestamp with time zone,
    removed_at timestamp with time zone,
    person_id uuid NOT NULL
);

CREATE TABLE public.chat_grouplink (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    secret character varying(22) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    use_max smallint,
    use_count smallint DEFAULT 0 NOT NULL,
    needs_approval boolean DEFAULT false NOT NULL,
    revoked_at timestamp with time zone,
    conversation_id uuid NOT NULL,
    made_by_id uuid NOT NULL,
    CONSTRAINT chat_grouplink_use_count_check CHECK ((use_count >= 0)),
    CONSTRAINT chat_grouplink_use_max_check CHECK ((use_max >= 0)),
    CONSTRAINT chat_link_not_overused CHECK (((use_max IS NULL) OR ((use_count <= use_max) AND (use_max >= 1))))
);

CREATE TABLE public.chat_hiddenmessage (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    message_id uuid NOT NULL
);

ALTER TABLE public.chat_hiddenmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_hiddenmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_joinrequest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(9) DEFAULT 'waiting'::character varying NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    conversation_id uuid NOT NULL,
    link_id uuid,
    person_id uuid NOT NULL,
    CONSTRAINT chat_join_request_answered CHECK ((((answered_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (answered_at IS NOT NULL))))
);

CREATE TABLE public.chat_keybackup (
    person_id uuid NOT NULL,
    recipe jsonb NOT NULL,
    content bytea NOT NULL,
    version bigint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT chat_keybackup_version_check CHECK ((version >= 0))
);

CREATE TABLE public.chat_keypackage (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    content text NOT NULL,
    is_last_resort boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    device_id uuid NOT NULL,
    CONSTRAINT chat_key_package_used CHECK (((used_at IS NULL) OR ((content = ''::text) AND (NOT is_last_resort))))
);

ALTER TABLE public.chat_keypackage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_keypackage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_liveshare (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_walk boolean DEFAULT false NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    conversation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.chat_member (
    id bigint NOT NULL,
    role character varying(6) DEFAULT 'member'::character varying NOT NULL,
    state character varying(8) DEFAULT 'active'::character varying NOT NULL,
    joined_seq bigint DEFAULT 0 NOT NULL,
    left_seq bigint,
    read_seq bigint DEFAULT 0 NOT NULL,
    delivered_seq bigint DEFAULT 0 NOT NULL,
    told_seq bigint DEFAULT 0 NOT NULL,
    muted_until timestamp with time zone,
    is_archived boolean DEFAULT false NOT NULL,
    draft character varying(16000) DEFAULT ''::character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    conversation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT chat_member_sees_until_left CHECK ((((left_seq IS NOT NULL) AND ((state)::text = ANY ((ARRAY['left'::character varying, 'removed'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['left'::character varying, 'removed'::character varying])::text[]))) AND (left_seq IS NULL))))
)
WITH (fillfactor='80');

ALTER TABLE public.chat_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_message (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    seq bigint NOT NULL,
    client_id uuid,
    kind character varying(16) NOT NULL,
    body character varying(16000) NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_forwarded boolean DEFAULT false NOT NULL,
    reaction_counter integer DEFAULT 0 NOT NULL,
    change bigint,
    edited_at timestamp with time zone,
    deleted_at timestamp with time zone,
    expires_at timestamp with time zone,
    conversation_id uuid NOT NULL,
    reply_to_id uuid,
    sender_id uuid,
    CONSTRAINT chat_deleted_is_empty CHECK (((deleted_at IS NULL) OR (((body)::text = ''::text) AND (payload = '{}'::jsonb)))),
    CONSTRAINT chat_message_from_one CHECK ((seq > 0)),
    CONSTRAINT chat_message_reaction_counter_check CHECK ((reaction_counter >= 0))
);

CREATE TABLE public.chat_messagelink (
    message_id uuid NOT NULL,
    is_removed boolean DEFAULT false NOT NULL,
    preview_id uuid NOT NULL
);

CREATE TABLE public.chat_oncemessage (
    message_id uuid NOT NULL,
    ends_at timestamp with time zone NOT NULL
);

CREATE TABLE public.chat_openedmessage (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL
);

ALTER TABLE public.chat_openedmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_openedmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_pinnedmessage (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    pinned_by_id uuid
);

ALTER TABLE public.chat_pinnedmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_pinnedmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_pollvote (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    choice smallint NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT chat_pollvote_choice_check CHECK ((choice >= 0))
);

ALTER TABLE public.chat_pollvote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_pollvote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_reaction (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    emoji character varying(16) NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL
);

ALTER TABLE public.chat_reaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_reaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_scheduledmessage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    client_id uuid NOT NULL,
    body character varying(16000) NOT NULL,
    send_at timestamp with time zone NOT NULL,
    problem character varying(300) DEFAULT ''::character varying NOT NULL,
    conversation_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    CONSTRAINT chat_scheduled_says_something CHECK ((NOT ((body)::text = ''::text)))
);

CREATE TABLE public.chat_sealedfile (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(100) NOT NULL,
    byte_size bigint NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    owner_id uuid NOT NULL,
    CONSTRAINT chat_sealedfile_byte_size_check CHECK ((byte_size >= 0))
);

CREATE TABLE public.chat_seat (
    id bigint NOT NULL,
    joined_seq bigint NOT NULL,
    welcome text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    conversation_id uuid NOT NULL,
    device_id uuid NOT NULL
);

ALTER TABLE public.chat_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_starredmessage (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL
);

ALTER TABLE public.chat_starredmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_starredmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_stickeruse (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    used_at timestamp with time zone,
    is_favourite boolean DEFAULT false NOT NULL,
    person_id uuid NOT NULL
);

ALTER TABLE public.chat_stickeruse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_stickeruse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.chat_wallpaper (
    id bigint NOT NULL,
    style character varying(10) NOT NULL,
    conversation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    photo_id uuid,
    CONSTRAINT chat_wallpaper_photo CHECK ((((photo_id IS NOT NULL) AND ((style)::text = 'photo'::text)) OR ((NOT ((style)::text = 'photo'::text)) AND (photo_id IS NULL))))
);

ALTER TABLE public.chat_wallpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.chat_wallpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    event character varying(60) NOT NULL,
    actor_id uuid,
    target character varying(100) NOT NULL,
    ip inet,
    request_id character varying(64) NOT NULL,
    data jsonb NOT NULL
);

ALTER TABLE public.core_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_deadletter (
    id bigint NOT NULL,
    task character varying(100) NOT NULL,
    arguments jsonb NOT NULL,
    queue character varying(20) NOT NULL,
    error text NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.core_deadletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_deadletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_featureswitch (
    name character varying(60) NOT NULL,
    share smallint NOT NULL,
    note character varying(200) NOT NULL,
    CONSTRAINT core_featureswitch_share_check CHECK ((share >= 0)),
    CONSTRAINT switch_share_percent CHECK ((share <= 100))
);

CREATE TABLE public.core_idempotencykey (
    id bigint NOT NULL,
    key character varying(255) NOT NULL,
    request_hash character varying(64) NOT NULL,
    status smallint NOT NULL,
    body jsonb,
    created_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT core_idempotencykey_status_check CHECK ((status >= 0))
);

ALTER TABLE public.core_idempotencykey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_idempotencykey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_keptmail (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sender character varying(320) NOT NULL,
    recipient character varying(320) NOT NULL,
    subject character varying(998) NOT NULL,
    text text NOT NULL,
    html text NOT NULL
);

ALTER TABLE public.core_keptmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_keptmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_outboxmessage (
    id bigint NOT NULL,
    task character varying(100) NOT NULL,
    arguments jsonb NOT NULL,
    queue character varying(20) NOT NULL,
    request_id character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    run_after timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    leased_until timestamp with time zone,
    tries smallint NOT NULL,
    CONSTRAINT core_outboxmessage_tries_check CHECK ((tries >= 0))
);

ALTER TABLE public.core_outboxmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_outboxmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_ratecount (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    "window" bigint NOT NULL,
    count integer NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT core_ratecount_count_check CHECK ((count >= 0))
);

ALTER TABLE public.core_ratecount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_ratecount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_workerheartbeat (
    worker character varying(200) NOT NULL,
    consumed_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL
);

CREATE TABLE public.discovery_recentsearch (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    query character varying(80) NOT NULL,
    used_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.discovery_searchentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    object_id uuid NOT NULL,
    plain text NOT NULL,
    wholes text[] NOT NULL,
    words text[] NOT NULL,
    inside_words text[] NOT NULL,
    weight smallint NOT NULL,
    owner_id uuid NOT NULL
);

CREATE TABLE public.discovery_searchterm (
    id bigint NOT NULL,
    object_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C",
    weight smallint NOT NULL,
    entry_id uuid NOT NULL
);

ALTER TABLE public.discovery_searchterm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discovery_searchterm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.discovery_searchword (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C",
    entries integer NOT NULL,
    spellings text[] NOT NULL,
    CONSTRAINT discovery_searchword_entries_check CHECK ((entries >= 0))
);

ALTER TABLE public.discovery_searchword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discovery_searchword_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id uuid NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.media_rendition (
    id bigint NOT NULL,
    width smallint NOT NULL,
    format character varying(4) NOT NULL,
    pixel_width smallint NOT NULL,
    pixel_height smallint NOT NULL,
    name character varying(200) NOT NULL,
    byte_size integer NOT NULL,
    asset_id uuid NOT NULL,
    CONSTRAINT media_rendition_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT media_rendition_pixel_height_check CHECK ((pixel_height >= 0)),
    CONSTRAINT media_rendition_pixel_width_check CHECK ((pixel_width >= 0)),
    CONSTRAINT media_rendition_width_check CHECK ((width >= 0))
);

ALTER TABLE public.media_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.media_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.media_upload (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    byte_size bigint NOT NULL,
    part_bytes integer NOT NULL,
    alt_text character varying(4000) NOT NULL,
    name character varying(200) NOT NULL,
    remote_id character varying(1024) NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    asset_id uuid,
    owner_id uuid NOT NULL,
    kind character varying(10) DEFAULT 'picture'::character varying NOT NULL,
    CONSTRAINT media_upload_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT media_upload_part_bytes_check CHECK ((part_bytes >= 0)),
    CONSTRAINT upload_has_bytes CHECK (((byte_size > 0) AND (part_bytes > 0)))
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.moderation_accountlimit (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deed character varying(20) NOT NULL,
    ends_at timestamp with time zone,
    lifted_at timestamp with time zone,
    person_id uuid NOT NULL,
    decision_id uuid NOT NULL
);

CREATE TABLE public.moderation_appeal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    decider_id uuid,
    words character varying(8000) NOT NULL,
    status character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    answer character varying(4000) NOT NULL,
    answered_by_id uuid,
    person_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    CONSTRAINT appeal_by_another CHECK (((answered_by_id IS NULL) OR (decider_id IS NULL) OR (NOT ((answered_by_id = decider_id) AND (answered_by_id IS NOT NULL) AND (decider_id IS NOT NULL)))))
);

CREATE TABLE public.moderation_case (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    target_id uuid NOT NULL,
    status character varying(10) NOT NULL,
    outcome character varying(10) NOT NULL,
    reason character varying(30) NOT NULL,
    gravity smallint NOT NULL,
    report_counter integer NOT NULL,
    claimed_at timestamp with time zone,
    closed_at timestamp with time zone,
    claimed_by_id uuid,
    person_id uuid,
    target_type_id integer NOT NULL,
    CONSTRAINT case_closed_when CHECK (((((status)::text = 'closed'::text) OR (closed_at IS NULL)) AND (1 = (
CASE
    WHEN ((status)::text = 'closed'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (closed_at IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT moderation_case_gravity_check CHECK ((gravity >= 0)),
    CONSTRAINT moderation_case_report_counter_check CHECK ((report_counter >= 0))
);

CREATE TABLE public.moderation_decision (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    reason character varying(30) NOT NULL,
    statement character varying(4000) NOT NULL,
    person_id uuid,
    moderator_id uuid,
    ends_at timestamp with time zone,
    limits jsonb NOT NULL,
    label character varying(30) NOT NULL,
    undoes uuid,
    case_id uuid NOT NULL,
    CONSTRAINT decision_says_why CHECK ((((kind)::text = ANY ((ARRAY['dismiss'::character varying, 'undo'::character varying])::text[])) OR (NOT ((statement)::text = ''::text)))),
    CONSTRAINT decision_undoes_what CHECK (((((kind)::text = 'undo'::text) OR (undoes IS NULL)) AND (1 = (
CASE
    WHEN ((kind)::text = 'undo'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (undoes IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.moderation_report (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    reason character varying(30) NOT NULL,
    words character varying(4000) NOT NULL,
    case_id uuid NOT NULL,
    reporter_id uuid
);

CREATE TABLE public.moderation_snapshot (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    pictures jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.moderation_withheldwords (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    words jsonb NOT NULL,
    decision_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.notifications_delivery (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    channel character varying(6) NOT NULL,
    state character varying(8) NOT NULL,
    reason character varying(120) NOT NULL,
    tries smallint NOT NULL,
    is_held boolean NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    sent_at timestamp with time zone,
    notification_id uuid,
    recipient_id uuid NOT NULL,
    device_id uuid,
    tag character varying(100) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT notifications_delivery_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.notifications_device (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(4) NOT NULL,
    address text NOT NULL,
    digest character varying(64) NOT NULL,
    p256dh character varying(88) NOT NULL,
    auth character varying(24) NOT NULL,
    label character varying(80) NOT NULL,
    session_key character varying(40) NOT NULL,
    session_epoch integer NOT NULL,
    pushed_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT notifications_device_session_epoch_check CHECK ((session_epoch >= 0)),
    CONSTRAINT push_device_web_keys CHECK (((NOT ((kind)::text = 'web'::text)) OR ((NOT ((p256dh)::text = ''::text)) AND (NOT ((auth)::text = ''::text)))))
);

CREATE TABLE public.notifications_digestrun (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    after uuid,
    user_id uuid NOT NULL
);

CREATE TABLE public.notifications_mailevent (
    id bigint NOT NULL,
    provider character varying(30) NOT NULL,
    event_id character varying(128) NOT NULL,
    kind character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    is_permanent boolean NOT NULL,
    reason character varying(200) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    processed_at timestamp with time zone
);

ALTER TABLE public.notifications_mailevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_mailevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_mailtrouble (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    kind character varying(9) NOT NULL,
    reason character varying(200) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.notifications_mutedthing (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    thing_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    target_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.notifications_notification (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    target_id uuid NOT NULL,
    seen_at timestamp with time zone,
    read_at timestamp with time zone,
    actor_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    target_type_id integer NOT NULL
);

CREATE TABLE public.notifications_notificationsettings (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    push_on boolean NOT NULL,
    mail_on boolean NOT NULL,
    sms_on boolean NOT NULL,
    digest_every character varying(5) NOT NULL,
    digest_hour smallint NOT NULL,
    digest_weekday smallint NOT NULL,
    quiet_on boolean NOT NULL,
    quiet_from time without time zone NOT NULL,
    quiet_to time without time zone NOT NULL,
    quiet_days smallint[] NOT NULL,
    critical_passes boolean NOT NULL,
    push_answered_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT notification_digest_time CHECK (((digest_hour <= 23) AND (digest_weekday <= 6))),
    CONSTRAINT notification_quiet_days CHECK ((quiet_days <@ ARRAY[(0)::smallint, (1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint])),
    CONSTRAINT notification_quiet_span CHECK ((NOT (quiet_from = quiet_to))),
    CONSTRAINT notifications_notificationsettings_digest_hour_check CHECK ((digest_hour >= 0)),
    CONSTRAINT notifications_notificationsettings_digest_weekday_check CHECK ((digest_weekday >= 0))
);

CREATE TABLE public.notifications_topicchoice (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    topic character varying(40) NOT NULL,
    channels character varying(6)[] NOT NULL,
    heard_from character varying(8) NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT topic_choice_channels CHECK ((channels <@ ARRAY['bell'::character varying(6), 'push'::character varying(6), 'mail'::character varying(6), 'digest'::character varying(6), 'sms'::character varying(6)]))
);

CREATE TABLE public.pets_albumpicture (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    caption character varying(1200) NOT NULL,
    "position" bigint NOT NULL,
    is_cover boolean NOT NULL,
    deleted_at timestamp with time zone,
    added_by_id uuid,
    asset_id uuid NOT NULL,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_breed (
    slug character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    name_es_mx character varying(120),
    name_en character varying(120),
    name_pt_br character varying(120),
    name_fr character varying(120),
    name_de character varying(120),
    name_it character varying(120),
    name_nl character varying(120),
    name_sv character varying(120),
    name_pl character varying(120),
    name_ru character varying(120),
    name_uk character varying(120),
    name_tr character varying(120),
    name_ar character varying(120),
    name_hi character varying(120),
    name_ind character varying(120),
    name_vi character varying(120),
    name_zh_hans character varying(120),
    name_ja character varying(120),
    name_ko character varying(120),
    name_th character varying(120),
    vbo_id character varying(20) NOT NULL,
    size_class character varying(10) NOT NULL,
    species_id character varying(20) NOT NULL
);

CREATE TABLE public.pets_breedsynonym (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    breed_id character varying(80) NOT NULL
);

ALTER TABLE public.pets_breedsynonym ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pets_breedsynonym_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pets_careentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    done_at timestamp with time zone NOT NULL,
    note character varying(800) NOT NULL,
    is_override boolean NOT NULL,
    undone_at timestamp with time zone,
    person_id uuid,
    pet_id uuid NOT NULL,
    plan_id uuid,
    CONSTRAINT care_medicine_has_plan CHECK (((NOT ((kind)::text = 'medicine'::text)) OR (plan_id IS NOT NULL)))
);

CREATE TABLE public.pets_careplan (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(240) NOT NULL,
    dose character varying(240) NOT NULL,
    every_hours smallint NOT NULL,
    ended_at timestamp with time zone,
    created_by_id uuid,
    pet_id uuid NOT NULL,
    CONSTRAINT care_plan_interval CHECK (((every_hours >= 1) AND (every_hours <= 8784))),
    CONSTRAINT care_plan_named CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT pets_careplan_every_hours_check CHECK ((every_hours >= 0))
);

CREATE TABLE public.pets_dismissedpet (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pet_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.pets_documentpage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "position" smallint NOT NULL,
    asset_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT pets_documentpage_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.pets_evidenceshown (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    chosen_by_id uuid,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_findermessage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    cell character varying(15) NOT NULL,
    author_id uuid,
    thread_id uuid NOT NULL
);

CREATE TABLE public.pets_finderthread (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    token_hash character varying(64) NOT NULL,
    email character varying(254) NOT NULL,
    closed_at timestamp with time zone,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_foundreport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    size character varying(6) NOT NULL,
    colours character varying(8)[] NOT NULL,
    features character varying(640) NOT NULL,
    area character varying(640) NOT NULL,
    cell character varying(15) NOT NULL,
    microchip character varying(15) NOT NULL,
    status character varying(6) NOT NULL,
    sex character varying(6) NOT NULL,
    found_on date NOT NULL,
    note character varying(2000) NOT NULL,
    breed_id character varying(80),
    photo_id uuid,
    reporter_id uuid NOT NULL,
    species_id character varying(20) NOT NULL
);

CREATE TABLE public.pets_healthdocument (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(320) NOT NULL,
    kind character varying(12) NOT NULL,
    dated date NOT NULL,
    created_by_id uuid,
    pdf_id uuid,
    pet_id uuid NOT NULL,
    CONSTRAINT health_document_kind CHECK (((kind)::text = ANY ((ARRAY['certificate'::character varying, 'prescription'::character varying, 'lab_result'::character varying, 'insurance'::character varying, 'pedigree'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT health_document_title_given CHECK ((NOT ((title)::text = ''::text)))
);

CREATE TABLE public.pets_healthrecord (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(12) NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(320) NOT NULL,
    topic character varying(320) NOT NULL,
    maker character varying(320) NOT NULL,
    batch character varying(320) NOT NULL,
    dose character varying(320) NOT NULL,
    how_often character varying(320) NOT NULL,
    clinic character varying(320) NOT NULL,
    severity character varying(8) NOT NULL,
    note character varying(2000) NOT NULL,
    given_date date NOT NULL,
    end_date date,
    next_date date,
    is_suggested boolean NOT NULL,
    created_by_id uuid,
    pet_id uuid NOT NULL,
    CONSTRAINT health_record_end_later CHECK (((end_date IS NULL) OR (end_date >= given_date))),
    CONSTRAINT health_record_kind CHECK (((kind)::text = ANY ((ARRAY['vaccination'::character varying, 'parasites'::character varying, 'treatment'::character varying, 'allergy'::character varying])::text[]))),
    CONSTRAINT health_record_next_later CHECK (((next_date IS NULL) OR (next_date > given_date))),
    CONSTRAINT health_record_topic_given CHECK ((NOT ((topic)::text = ''::text)))
);

CREATE TABLE public.pets_healthreminder (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    stage character varying(8) NOT NULL,
    due_date date NOT NULL,
    recipient_id uuid NOT NULL,
    record_id uuid NOT NULL
);

CREATE TABLE public.pets_healthremindermute (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_lostalertmute (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.pets_lostmatch (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    score smallint NOT NULL,
    terms jsonb NOT NULL,
    found_id uuid NOT NULL,
    lost_id uuid NOT NULL,
    CONSTRAINT lost_match_percent CHECK ((score <= 100)),
    CONSTRAINT pets_lostmatch_score_check CHECK ((score >= 0))
);

CREATE TABLE public.pets_lostnotice (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    report_id uuid NOT NULL
);

CREATE TABLE public.pets_lostreport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    size character varying(6) NOT NULL,
    colours character varying(8)[] NOT NULL,
    features character varying(640) NOT NULL,
    area character varying(640) NOT NULL,
    cell character varying(15) NOT NULL,
    microchip character varying(15) NOT NULL,
    status character varying(6) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    note character varying(2000) NOT NULL,
    phone character varying(25) NOT NULL,
    is_public boolean NOT NULL,
    within_km smallint NOT NULL,
    told_count integer NOT NULL,
    ended_at timestamp with time zone,
    pet_id uuid NOT NULL,
    reporter_id uuid,
    CONSTRAINT pets_lostreport_told_count_check CHECK ((told_count >= 0)),
    CONSTRAINT pets_lostreport_within_km_check CHECK ((within_km >= 0))
);

CREATE TABLE public.pets_memorial (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    died_date date,
    words character varying(1200) NOT NULL,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_microchip (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number character varying(15) NOT NULL,
    pet_id uuid NOT NULL,
    CONSTRAINT microchip_digits CHECK (((number)::text ~ '^[0-9]{15}$'::text))
);

CREATE TABLE public.pets_pet (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(160) NOT NULL,
    sex character varying(6) NOT NULL,
    birth_date date,
    is_birth_estimated boolean NOT NULL,
    bio character varying(2000) NOT NULL,
    deleted_at timestamp with time zone,
    breed_id character varying(80),
    owner_id uuid NOT NULL,
    photo_id uuid,
    species_id character varying(20) NOT NULL,
    follower_counter integer NOT NULL,
    slug character varying(60),
    hidden_at timestamp with time zone,
    face json,
    CONSTRAINT pet_name_given CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT pets_pet_follower_counter_check CHECK ((follower_counter >= 0))
);

CREATE TABLE public.pets_petbreed (
    id bigint NOT NULL,
    share smallint NOT NULL,
    breed_id character varying(80) NOT NULL,
    pet_id uuid NOT NULL,
    CONSTRAINT pet_breed_share CHECK (((share >= 1) AND (share <= 99))),
    CONSTRAINT pets_petbreed_share_check CHECK ((share >= 0))
);

ALTER TABLE public.pets_petbreed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pets_petbreed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pets_petcarer (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    until timestamp with time zone,
    invited_by_id uuid,
    person_id uuid NOT NULL,
    pet_id uuid NOT NULL,
    CONSTRAINT carer_until_by_role CHECK (((((role)::text = 'co_owner'::text) AND (until IS NULL)) OR (((role)::text = 'sitter'::text) AND (until IS NOT NULL)) OR ((role)::text = 'walker'::text)))
);

CREATE TABLE public.pets_petfacts (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    neutered character varying(3) NOT NULL,
    size character varying(6) NOT NULL,
    colors character varying(20)[] NOT NULL,
    markings character varying(20)[] NOT NULL,
    energy smallint,
    with_people smallint,
    with_animals smallint,
    playfulness smallint,
    pet_id uuid NOT NULL,
    CONSTRAINT pet_facts_energy_scale CHECK (((energy IS NULL) OR ((energy >= 1) AND (energy <= 5)))),
    CONSTRAINT pet_facts_known_colors CHECK ((colors <@ ARRAY['black'::character varying(20), 'white'::character varying(20), 'grey'::character varying(20), 'silver'::character varying(20), 'blue'::character varying(20), 'brown'::character varying(20), 'chocolate'::character varying(20), 'red'::character varying(20), 'orange'::character varying(20), 'golden'::character varying(20), 'fawn'::character varying(20), 'cream'::character varying(20), 'yellow'::character varying(20), 'green'::character varying(20)])),
    CONSTRAINT pet_facts_known_markings CHECK ((markings <@ ARRAY['solid'::character varying(20), 'bicolor'::character varying(20), 'tricolor'::character varying(20), 'tabby'::character varying(20), 'brindle'::character varying(20), 'merle'::character varying(20), 'spotted'::character varying(20), 'tortoiseshell'::character varying(20), 'points'::character varying(20), 'tuxedo'::character varying(20), 'mask'::character varying(20), 'blaze'::character varying(20), 'chest'::character varying(20), 'socks'::character varying(20), 'tail_tip'::character varying(20), 'hairless'::character varying(20)])),
    CONSTRAINT pet_facts_playfulness_scale CHECK (((playfulness IS NULL) OR ((playfulness >= 1) AND (playfulness <= 5)))),
    CONSTRAINT pet_facts_with_animals_scale CHECK (((with_animals IS NULL) OR ((with_animals >= 1) AND (with_animals <= 5)))),
    CONSTRAINT pet_facts_with_people_scale CHECK (((with_people IS NULL) OR ((with_people >= 1) AND (with_people <= 5)))),
    CONSTRAINT pets_petfacts_energy_check CHECK ((energy >= 0)),
    CONSTRAINT pets_petfacts_playfulness_check CHECK ((playfulness >= 0)),
    CONSTRAINT pets_petfacts_with_animals_check CHECK ((with_animals >= 0)),
    CONSTRAINT pets_petfacts_with_people_check CHECK ((with_people >= 0))
);

CREATE TABLE public.pets_petfollow (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_pettag (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_hash character varying(64) NOT NULL,
    shows_owner boolean NOT NULL,
    phone character varying(25) NOT NULL,
    note character varying(640) NOT NULL,
    revoked_at timestamp with time zone,
    created_by_id uuid,
    pet_id uuid NOT NULL
);

CREATE TABLE public.pets_pettransfer (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    keeps_co_owner boolean NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    from_person_id uuid NOT NULL,
    pet_id uuid NOT NULL,
    to_person_id uuid NOT NULL,
    CONSTRAINT transfer_to_someone_else CHECK ((NOT (from_person_id = to_person_id)))
);

CREATE TABLE public.pets_species (
    slug character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    name_es_mx character varying(60),
    name_en character varying(60),
    name_pt_br character varying(60),
    name_fr character varying(60),
    name_de character varying(60),
    name_it character varying(60),
    name_nl character varying(60),
    name_sv character varying(60),
    name_pl character varying(60),
    name_ru character varying(60),
    name_uk character varying(60),
    name_tr character varying(60),
    name_ar character varying(60),
    name_hi character varying(60),
    name_ind character varying(60),
    name_vi character varying(60),
    name_zh_hans character varying(60),
    name_ja character varying(60),
    name_ko character varying(60),
    name_th character varying(60),
    "position" smallint NOT NULL,
    CONSTRAINT pets_species_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.pets_vetlink (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(320) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    created_by_id uuid NOT NULL,
    pet_id uuid NOT NULL,
    has_documents boolean NOT NULL,
    CONSTRAINT vet_link_has_secret CHECK ((NOT ((secret_hash)::text = ''::text)))
);

CREATE TABLE public.pets_vetlinkview (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    user_agent character varying(200) NOT NULL,
    network character varying(40) NOT NULL,
    link_id uuid NOT NULL
);

CREATE TABLE public.pets_weightentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    measured_date date NOT NULL,
    grams integer NOT NULL,
    pet_id uuid NOT NULL,
    CONSTRAINT pets_weightentry_grams_check CHECK ((grams >= 0)),
    CONSTRAINT weight_possible CHECK (((grams >= 1) AND (grams <= 2000000)))
);

CREATE TABLE public.social_authorreach (
    user_id uuid NOT NULL,
    views bigint NOT NULL,
    CONSTRAINT social_authorreach_views_check CHECK ((views >= 0))
);

CREATE TABLE public.social_bookmark (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid NOT NULL,
    post_id uuid NOT NULL,
    collection_id uuid
);

CREATE TABLE public.social_bookmarkcollection (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(160) NOT NULL,
    owner_id uuid NOT NULL
);

CREATE TABLE public.social_comment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    author_id uuid,
    post_id uuid NOT NULL,
    approved_at timestamp with time zone,
    held_for character varying(10) DEFAULT ''::character varying NOT NULL,
    deleted_at timestamp with time zone,
    deleted_by_id uuid,
    depth smallint DEFAULT 0 NOT NULL,
    edited_at timestamp with time zone,
    is_pinned boolean DEFAULT false NOT NULL,
    parent_id uuid,
    photo_id uuid,
    points integer DEFAULT 0 NOT NULL,
    reaction_counters integer[] DEFAULT '{0,0,0,0,0,0}'::integer[] NOT NULL,
    reply_counter integer DEFAULT 0 NOT NULL,
    root_id uuid,
    CONSTRAINT comment_in_its_tree CHECK ((((depth = 0) AND (parent_id IS NULL) AND (root_id IS NULL)) OR (((depth >= 1) AND (depth <= 8)) AND (parent_id IS NOT NULL) AND (root_id IS NOT NULL)))),
    CONSTRAINT comment_of_nobody_is_empty CHECK (((author_id IS NOT NULL) OR ((body = ''::text) AND (deleted_at IS NOT NULL) AND (photo_id IS NULL)))),
    CONSTRAINT social_comment_depth_check CHECK ((depth >= 0)),
    CONSTRAINT social_comment_points_check CHECK ((points >= 0)),
    CONSTRAINT social_comment_reply_counter_check CHECK ((reply_counter >= 0))
);

CREATE TABLE public.social_commentreaction (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind smallint NOT NULL,
    comment_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT comment_reaction_known CHECK (((kind >= 1) AND (kind <= 6))),
    CONSTRAINT social_commentreaction_kind_check CHECK ((kind >= 0))
);

CREATE TABLE public.social_commentversion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    held_for character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    comment_id uuid NOT NULL
);

CREATE TABLE public.social_draft (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    version integer NOT NULL,
    is_auto boolean NOT NULL,
    publish_at timestamp with time zone,
    failure character varying(300) NOT NULL,
    author_id uuid NOT NULL,
    CONSTRAINT social_draft_version_check CHECK ((version >= 0))
);

CREATE TABLE public.social_feedchoice (
    user_id uuid NOT NULL,
    mode character varying(10) NOT NULL
);

CREATE TABLE public.social_feedwish (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    value character varying(240) NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.social_hashtag (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(240) NOT NULL,
    is_kept_from_trends boolean NOT NULL
);

CREATE TABLE public.social_importedpost (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_id character varying(64) NOT NULL,
    status character varying(10) NOT NULL,
    written_at timestamp with time zone,
    title character varying(400) NOT NULL,
    content jsonb NOT NULL,
    reason character varying(20) NOT NULL,
    notes jsonb NOT NULL,
    owner_id uuid NOT NULL,
    post_id uuid,
    source_import_id uuid NOT NULL
);

CREATE TABLE public.social_linkpreview (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    key character varying(64) NOT NULL,
    url text NOT NULL,
    state character varying(10) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    title character varying(480) NOT NULL,
    description character varying(800) NOT NULL,
    site_name character varying(200) NOT NULL,
    picture_id uuid
);

CREATE TABLE public.social_phototag (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    x double precision,
    y double precision,
    removed_at timestamp with time zone,
    asset_id uuid NOT NULL,
    person_id uuid,
    pet_id uuid,
    post_id uuid NOT NULL,
    CONSTRAINT photo_tag_of_one CHECK ((((person_id IS NULL) OR (pet_id IS NULL)) AND (1 = (
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (pet_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT photo_tag_on_it CHECK ((((x IS NULL) AND (y IS NULL)) OR (((x >= (0.0)::double precision) AND (x <= (1.0)::double precision)) AND ((y >= (0.0)::double precision) AND (y <= (1.0)::double precision)))))
);

CREATE TABLE public.social_poll (
    post_id uuid NOT NULL,
    options character varying(320)[] NOT NULL,
    counts integer[] NOT NULL,
    voter_counter integer NOT NULL,
    allows_several boolean NOT NULL,
    allows_change boolean NOT NULL,
    minutes integer NOT NULL,
    ends_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT poll_minutes_known CHECK (((minutes >= 5) AND (minutes <= 43200))),
    CONSTRAINT poll_options_two_to_six CHECK (((
CASE
    WHEN (options IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(options, 1), 0)
END >= 2) AND (
CASE
    WHEN (options IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(options, 1), 0)
END <= 6))),
    CONSTRAINT social_poll_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT social_poll_voter_counter_check CHECK ((voter_counter >= 0))
);

CREATE TABLE public.social_pollvote (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    choices smallint[] NOT NULL,
    poll_id uuid NOT NULL,
    voter_id uuid NOT NULL,
    CONSTRAINT poll_vote_some CHECK ((
CASE
    WHEN (choices IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(choices, 1), 0)
END >= 1))
);

CREATE TABLE public.social_post (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    audience character varying(10) NOT NULL,
    published_at timestamp with time zone,
    edited_at timestamp with time zone,
    deleted_at timestamp with time zone,
    reaction_counter integer CONSTRAINT social_post_like_counter_not_null NOT NULL,
    comment_counter integer NOT NULL,
    author_id uuid NOT NULL,
    reaction_counters integer[] DEFAULT '{0,0,0,0,0,0}'::integer[] NOT NULL,
    hidden_at timestamp with time zone,
    warning_label character varying(30) DEFAULT ''::character varying NOT NULL,
    archived_at timestamp with time zone,
    comments_from character varying(10) DEFAULT 'everyone'::character varying NOT NULL,
    feeling character varying(20) DEFAULT ''::character varying NOT NULL,
    kind character varying(10) DEFAULT 'note'::character varying NOT NULL,
    language character varying(10) DEFAULT ''::character varying NOT NULL,
    pin smallint,
    place_cell character varying(15) DEFAULT ''::character varying NOT NULL,
    place_name character varying(320) DEFAULT ''::character varying NOT NULL,
    shares_from character varying(10) DEFAULT 'everyone'::character varying NOT NULL,
    warning character varying(400) DEFAULT ''::character varying NOT NULL,
    warning_kind character varying(10) DEFAULT ''::character varying NOT NULL,
    original_id uuid,
    share_counter integer DEFAULT 0 NOT NULL,
    link_preview_id uuid,
    link jsonb,
    hides_link boolean DEFAULT false NOT NULL,
    pictures json,
    has_pets boolean DEFAULT false NOT NULL,
    CONSTRAINT post_pin_known CHECK (((pin IS NULL) OR ((pin >= 1) AND (pin <= 3)))),
    CONSTRAINT post_share_kind CHECK (((original_id IS NULL) OR ((kind)::text = 'share'::text))),
    CONSTRAINT social_post_comment_counter_check CHECK ((comment_counter >= 0)),
    CONSTRAINT social_post_like_counter_check CHECK ((reaction_counter >= 0)),
    CONSTRAINT social_post_pin_check CHECK ((pin >= 0)),
    CONSTRAINT social_post_share_counter_check CHECK ((share_counter >= 0))
);

CREATE TABLE public.social_postdefaults (
    user_id uuid NOT NULL,
    audience character varying(10) NOT NULL,
    comments_from character varying(10) NOT NULL,
    shares_from character varying(10) NOT NULL,
    has_feed boolean DEFAULT true NOT NULL,
    reminds_alt boolean DEFAULT false NOT NULL
);

CREATE TABLE public.social_postimport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    site character varying(10) NOT NULL,
    file character varying(200) NOT NULL,
    failure character varying(20) NOT NULL,
    audience character varying(10) NOT NULL,
    pet_ids jsonb NOT NULL,
    post_count integer NOT NULL,
    picture_count integer NOT NULL,
    video_count integer NOT NULL,
    beyond_count integer NOT NULL,
    done_counter integer NOT NULL,
    finished_at timestamp with time zone,
    owner_id uuid NOT NULL,
    CONSTRAINT social_postimport_beyond_count_check CHECK ((beyond_count >= 0)),
    CONSTRAINT social_postimport_done_counter_check CHECK ((done_counter >= 0)),
    CONSTRAINT social_postimport_picture_count_check CHECK ((picture_count >= 0)),
    CONSTRAINT social_postimport_post_count_check CHECK ((post_count >= 0)),
    CONSTRAINT social_postimport_video_count_check CHECK ((video_count >= 0))
);

CREATE TABLE public.social_postmedia (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    asset_id uuid NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT social_postmedia_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.social_postmedia ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.social_postmedia_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.social_postpet (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    pet_id uuid NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT social_postpet_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.social_postpet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.social_postpet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.social_postreach (
    post_id uuid NOT NULL,
    views integer NOT NULL,
    CONSTRAINT social_postreach_views_check CHECK ((views >= 0))
);

CREATE TABLE public.social_posttag (
    id bigint NOT NULL,
    post_id uuid NOT NULL,
    tag_id uuid NOT NULL
);

ALTER TABLE public.social_posttag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.social_posttag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.social_postversion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    warning_kind character varying(10) NOT NULL,
    warning character varying(400) NOT NULL,
    had_other_pictures boolean NOT NULL,
    written_at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL
);

CREATE TABLE public.social_pulledauthor (
    user_id uuid NOT NULL
);

CREATE TABLE public.social_pulledpet (
    pet_id uuid NOT NULL
);

CREATE TABLE public.social_reachday (
    day_date date NOT NULL,
    pages integer NOT NULL,
    eligible integer NOT NULL,
    floor integer NOT NULL,
    reached integer NOT NULL,
    CONSTRAINT social_reachday_eligible_check CHECK ((eligible >= 0)),
    CONSTRAINT social_reachday_floor_check CHECK ((floor >= 0)),
    CONSTRAINT social_reachday_pages_check CHECK ((pages >= 0)),
    CONSTRAINT social_reachday_reached_check CHECK ((reached >= 0))
);

CREATE TABLE public.social_reaction (
    id uuid CONSTRAINT social_like_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT social_like_created_at_not_null NOT NULL,
    updated_at timestamp with time zone CONSTRAINT social_like_updated_at_not_null NOT NULL,
    user_id uuid CONSTRAINT social_like_user_id_not_null NOT NULL,
    post_id uuid CONSTRAINT social_like_post_id_not_null NOT NULL,
    kind smallint NOT NULL,
    CONSTRAINT reaction_known CHECK (((kind >= 1) AND (kind <= 6))),
    CONSTRAINT social_reaction_kind_check CHECK ((kind >= 0))
);

CREATE TABLE public.social_tagday (
    id bigint NOT NULL,
    scope character varying(24) NOT NULL,
    day_date date NOT NULL,
    people integer NOT NULL,
    tag_id uuid NOT NULL,
    CONSTRAINT social_tagday_people_check CHECK ((people >= 0))
);

ALTER TABLE public.social_tagday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.social_tagday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.social_tagfollow (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    tag_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.social_tagtrend (
    id bigint NOT NULL,
    scope character varying(24) NOT NULL,
    people integer NOT NULL,
    usual double precision NOT NULL,
    growth double precision NOT NULL,
    tag_id uuid NOT NULL,
    CONSTRAINT social_tagtrend_people_check CHECK ((people >= 0))
);

ALTER TABLE public.social_tagtrend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.social_tagtrend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add log entry', 5, 'add_logentry'),
	(18, 'Can change log entry', 5, 'change_logentry'),
	(19, 'Can delete log entry', 5, 'delete_logentry'),
	(20, 'Can view log entry', 5, 'view_logentry'),
	(21, 'Can add email address', 6, 'add_emailaddress'),
	(22, 'Can change email address', 6, 'change_emailaddress'),
	(23, 'Can delete email address', 6, 'delete_emailaddress'),
	(24, 'Can view email address', 6, 'view_emailaddress'),
	(25, 'Can add email confirmation', 7, 'add_emailconfirmation'),
	(26, 'Can change email confirmation', 7, 'change_emailconfirmation'),
	(27, 'Can delete email confirmation', 7, 'delete_emailconfirmation'),
	(28, 'Can view email confirmation', 7, 'view_emailconfirmation'),
	(29, 'Can add authenticator', 8, 'add_authenticator'),
	(30, 'Can change authenticator', 8, 'change_authenticator'),
	(31, 'Can delete authenticator', 8, 'delete_authenticator'),
	(32, 'Can view authenticator', 8, 'view_authenticator'),
	(33, 'Can add social account', 9, 'add_socialaccount'),
	(34, 'Can change social account', 9, 'change_socialaccount'),
	(35, 'Can delete social account', 9, 'delete_socialaccount'),
	(36, 'Can view social account', 9, 'view_socialaccount'),
	(37, 'Can add social application', 10, 'add_socialapp'),
	(38, 'Can change social application', 10, 'change_socialapp'),
	(39, 'Can delete social application', 10, 'delete_socialapp'),
	(40, 'Can view social application', 10, 'view_socialapp'),
	(41, 'Can add social application token', 11, 'add_socialtoken'),
	(42, 'Can change social application token', 11, 'change_socialtoken'),
	(43, 'Can delete social application token', 11, 'delete_socialtoken'),
	(44, 'Can view social application token', 11, 'view_socialtoken'),
	(45, 'Can add user session', 12, 'add_usersession'),
	(46, 'Can change user session', 12, 'change_usersession'),
	(47, 'Can delete user session', 12, 'delete_usersession'),
	(48, 'Can view user session', 12, 'view_usersession'),
	(49, 'Can add dead letter', 13, 'add_deadletter'),
	(50, 'Can change dead letter', 13, 'change_deadletter'),
	(51, 'Can delete dead letter', 13, 'delete_deadletter'),
	(52, 'Can view dead letter', 13, 'view_deadletter'),
	(53, 'Can add kept mail', 14, 'add_keptmail'),
	(54, 'Can change kept mail', 14, 'change_keptmail'),
	(55, 'Can delete kept mail', 14, 'delete_keptmail'),
	(56, 'Can view kept mail', 14, 'view_keptmail'),
	(57, 'Can add worker heartbeat', 15, 'add_workerheartbeat'),
	(58, 'Can change worker heartbeat', 15, 'change_workerheartbeat'),
	(59, 'Can delete worker heartbeat', 15, 'delete_workerheartbeat'),
	(60, 'Can view worker heartbeat', 15, 'view_workerheartbeat'),
	(61, 'Can add audit entry', 16, 'add_auditentry'),
	(62, 'Can change audit entry', 16, 'change_auditentry'),
	(63, 'Can delete audit entry', 16, 'delete_auditentry'),
	(64, 'Can view audit entry', 16, 'view_auditentry'),
	(65, 'Can add feature switch', 17, 'add_featureswitch'),
	(66, 'Can change feature switch', 17, 'change_featureswitch'),
	(67, 'Can delete feature switch', 17, 'delete_featureswitch'),
	(68, 'Can view feature switch', 17, 'view_featureswitch'),
	(69, 'Can add outbox message', 18, 'add_outboxmessage'),
	(70, 'Can change outbox message', 18, 'change_outboxmessage'),
	(71, 'Can delete outbox message', 18, 'delete_outboxmessage'),
	(72, 'Can view outbox message', 18, 'view_outboxmessage'),
	(73, 'Can add rate count', 19, 'add_ratecount'),
	(74, 'Can change rate count', 19, 'change_ratecount'),
	(75, 'Can delete rate count', 19, 'delete_ratecount'),
	(76, 'Can view rate count', 19, 'view_ratecount'),
	(77, 'Can add idempotency key', 20, 'add_idempotencykey'),
	(78, 'Can change idempotency key', 20, 'change_idempotencykey'),
	(79, 'Can delete idempotency key', 20, 'delete_idempotencykey'),
	(80, 'Can view idempotency key', 20, 'view_idempotencykey'),
	(81, 'Can add asset', 21, 'add_asset'),
	(82, 'Can change asset', 21, 'change_asset'),
	(83, 'Can delete asset', 21, 'delete_asset'),
	(84, 'Can view asset', 21, 'view_asset'),
	(85, 'Can add rendition', 22, 'add_rendition'),
	(86, 'Can change rendition', 22, 'change_rendition'),
	(87, 'Can delete rendition', 22, 'delete_rendition'),
	(88, 'Can view rendition', 22, 'view_rendition'),
	(89, 'Can add upload', 23, 'add_upload'),
	(90, 'Can change upload', 23, 'change_upload'),
	(91, 'Can delete upload', 23, 'delete_upload'),
	(92, 'Can view upload', 23, 'view_upload'),
	(93, 'Can add user', 24, 'add_user'),
	(94, 'Can change user', 24, 'change_user'),
	(95, 'Can delete user', 24, 'delete_user'),
	(96, 'Can view user', 24, 'view_user'),
	(97, 'Can add block', 25, 'add_block'),
	(98, 'Can change block', 25, 'change_block'),
	(99, 'Can delete block', 25, 'delete_block'),
	(100, 'Can view block', 25, 'view_block');
INSERT INTO public.auth_permission VALUES
	(101, 'Can add follow', 26, 'add_follow'),
	(102, 'Can change follow', 26, 'change_follow'),
	(103, 'Can delete follow', 26, 'delete_follow'),
	(104, 'Can view follow', 26, 'view_follow'),
	(105, 'Can add phone number', 27, 'add_phonenumber'),
	(106, 'Can change phone number', 27, 'change_phonenumber'),
	(107, 'Can delete phone number', 27, 'delete_phonenumber'),
	(108, 'Can view phone number', 27, 'view_phonenumber'),
	(109, 'Can add privacy settings', 28, 'add_privacysettings'),
	(110, 'Can change privacy settings', 28, 'change_privacysettings'),
	(111, 'Can delete privacy settings', 28, 'delete_privacysettings'),
	(112, 'Can view privacy settings', 28, 'view_privacysettings'),
	(113, 'Can add friendship', 29, 'add_friendship'),
	(114, 'Can change friendship', 29, 'change_friendship'),
	(115, 'Can delete friendship', 29, 'delete_friendship'),
	(116, 'Can view friendship', 29, 'view_friendship'),
	(117, 'Can add badge award', 30, 'add_badgeaward'),
	(118, 'Can change badge award', 30, 'change_badgeaward'),
	(119, 'Can delete badge award', 30, 'delete_badgeaward'),
	(120, 'Can view badge award', 30, 'view_badgeaward'),
	(121, 'Can add profile', 31, 'add_profile'),
	(122, 'Can change profile', 31, 'change_profile'),
	(123, 'Can delete profile', 31, 'delete_profile'),
	(124, 'Can view profile', 31, 'view_profile'),
	(125, 'Can add verification', 32, 'add_verification'),
	(126, 'Can change verification', 32, 'change_verification'),
	(127, 'Can delete verification', 32, 'delete_verification'),
	(128, 'Can view verification', 32, 'view_verification'),
	(129, 'Can add erased account', 33, 'add_erasedaccount'),
	(130, 'Can change erased account', 33, 'change_erasedaccount'),
	(131, 'Can delete erased account', 33, 'delete_erasedaccount'),
	(132, 'Can view erased account', 33, 'view_erasedaccount'),
	(133, 'Can add account deletion', 34, 'add_accountdeletion'),
	(134, 'Can change account deletion', 34, 'change_accountdeletion'),
	(135, 'Can delete account deletion', 34, 'delete_accountdeletion'),
	(136, 'Can view account deletion', 34, 'view_accountdeletion'),
	(137, 'Can add data export', 35, 'add_dataexport'),
	(138, 'Can change data export', 35, 'change_dataexport'),
	(139, 'Can delete data export', 35, 'delete_dataexport'),
	(140, 'Can view data export', 35, 'view_dataexport'),
	(141, 'Can add mute', 36, 'add_mute'),
	(142, 'Can change mute', 36, 'change_mute'),
	(143, 'Can delete mute', 36, 'delete_mute'),
	(144, 'Can view mute', 36, 'view_mute'),
	(145, 'Can add restriction', 37, 'add_restriction'),
	(146, 'Can change restriction', 37, 'change_restriction'),
	(147, 'Can delete restriction', 37, 'delete_restriction'),
	(148, 'Can view restriction', 37, 'view_restriction'),
	(149, 'Can add hidden word', 38, 'add_hiddenword'),
	(150, 'Can change hidden word', 38, 'change_hiddenword'),
	(151, 'Can delete hidden word', 38, 'delete_hiddenword'),
	(152, 'Can view hidden word', 38, 'view_hiddenword'),
	(153, 'Can add close friend', 39, 'add_closefriend'),
	(154, 'Can change close friend', 39, 'change_closefriend'),
	(155, 'Can delete close friend', 39, 'delete_closefriend'),
	(156, 'Can view close friend', 39, 'view_closefriend'),
	(157, 'Can add people list', 40, 'add_peoplelist'),
	(158, 'Can change people list', 40, 'change_peoplelist'),
	(159, 'Can delete people list', 40, 'delete_peoplelist'),
	(160, 'Can view people list', 40, 'view_peoplelist'),
	(161, 'Can add list member', 41, 'add_listmember'),
	(162, 'Can change list member', 41, 'change_listmember'),
	(163, 'Can delete list member', 41, 'delete_listmember'),
	(164, 'Can view list member', 41, 'view_listmember'),
	(165, 'Can add dismissed person', 42, 'add_dismissedperson'),
	(166, 'Can change dismissed person', 42, 'change_dismissedperson'),
	(167, 'Can delete dismissed person', 42, 'delete_dismissedperson'),
	(168, 'Can view dismissed person', 42, 'view_dismissedperson'),
	(169, 'Can add invitation', 43, 'add_invitation'),
	(170, 'Can change invitation', 43, 'change_invitation'),
	(171, 'Can delete invitation', 43, 'delete_invitation'),
	(172, 'Can view invitation', 43, 'view_invitation'),
	(173, 'Can add invited person', 44, 'add_invitedperson'),
	(174, 'Can change invited person', 44, 'change_invitedperson'),
	(175, 'Can delete invited person', 44, 'delete_invitedperson'),
	(176, 'Can view invited person', 44, 'view_invitedperson'),
	(177, 'Can add species', 45, 'add_species'),
	(178, 'Can change species', 45, 'change_species'),
	(179, 'Can delete species', 45, 'delete_species'),
	(180, 'Can view species', 45, 'view_species'),
	(181, 'Can add breed', 46, 'add_breed'),
	(182, 'Can change breed', 46, 'change_breed'),
	(183, 'Can delete breed', 46, 'delete_breed'),
	(184, 'Can view breed', 46, 'view_breed'),
	(185, 'Can add pet', 47, 'add_pet'),
	(186, 'Can change pet', 47, 'change_pet'),
	(187, 'Can delete pet', 47, 'delete_pet'),
	(188, 'Can view pet', 47, 'view_pet'),
	(189, 'Can add breed synonym', 48, 'add_breedsynonym'),
	(190, 'Can change breed synonym', 48, 'change_breedsynonym'),
	(191, 'Can delete breed synonym', 48, 'delete_breedsynonym'),
	(192, 'Can view breed synonym', 48, 'view_breedsynonym'),
	(193, 'Can add microchip', 49, 'add_microchip'),
	(194, 'Can change microchip', 49, 'change_microchip'),
	(195, 'Can delete microchip', 49, 'delete_microchip'),
	(196, 'Can view microchip', 49, 'view_microchip'),
	(197, 'Can add pet breed', 50, 'add_petbreed'),
	(198, 'Can change pet breed', 50, 'change_petbreed'),
	(199, 'Can delete pet breed', 50, 'delete_petbreed'),
	(200, 'Can view pet breed', 50, 'view_petbreed');
INSERT INTO public.auth_permission VALUES
	(201, 'Can add pet facts', 51, 'add_petfacts'),
	(202, 'Can change pet facts', 51, 'change_petfacts'),
	(203, 'Can delete pet facts', 51, 'delete_petfacts'),
	(204, 'Can view pet facts', 51, 'view_petfacts'),
	(205, 'Can add pet carer', 52, 'add_petcarer'),
	(206, 'Can change pet carer', 52, 'change_petcarer'),
	(207, 'Can delete pet carer', 52, 'delete_petcarer'),
	(208, 'Can view pet carer', 52, 'view_petcarer'),
	(209, 'Can add pet transfer', 53, 'add_pettransfer'),
	(210, 'Can change pet transfer', 53, 'change_pettransfer'),
	(211, 'Can delete pet transfer', 53, 'delete_pettransfer'),
	(212, 'Can view pet transfer', 53, 'view_pettransfer'),
	(213, 'Can add care plan', 54, 'add_careplan'),
	(214, 'Can change care plan', 54, 'change_careplan'),
	(215, 'Can delete care plan', 54, 'delete_careplan'),
	(216, 'Can view care plan', 54, 'view_careplan'),
	(217, 'Can add care entry', 55, 'add_careentry'),
	(218, 'Can change care entry', 55, 'change_careentry'),
	(219, 'Can delete care entry', 55, 'delete_careentry'),
	(220, 'Can view care entry', 55, 'view_careentry'),
	(221, 'Can add pet follow', 56, 'add_petfollow'),
	(222, 'Can change pet follow', 56, 'change_petfollow'),
	(223, 'Can delete pet follow', 56, 'delete_petfollow'),
	(224, 'Can view pet follow', 56, 'view_petfollow'),
	(225, 'Can add finder thread', 57, 'add_finderthread'),
	(226, 'Can change finder thread', 57, 'change_finderthread'),
	(227, 'Can delete finder thread', 57, 'delete_finderthread'),
	(228, 'Can view finder thread', 57, 'view_finderthread'),
	(229, 'Can add finder message', 58, 'add_findermessage'),
	(230, 'Can change finder message', 58, 'change_findermessage'),
	(231, 'Can delete finder message', 58, 'delete_findermessage'),
	(232, 'Can view finder message', 58, 'view_findermessage'),
	(233, 'Can add found report', 59, 'add_foundreport'),
	(234, 'Can change found report', 59, 'change_foundreport'),
	(235, 'Can delete found report', 59, 'delete_foundreport'),
	(236, 'Can view found report', 59, 'view_foundreport'),
	(237, 'Can add lost alert mute', 60, 'add_lostalertmute'),
	(238, 'Can change lost alert mute', 60, 'change_lostalertmute'),
	(239, 'Can delete lost alert mute', 60, 'delete_lostalertmute'),
	(240, 'Can view lost alert mute', 60, 'view_lostalertmute'),
	(241, 'Can add lost report', 61, 'add_lostreport'),
	(242, 'Can change lost report', 61, 'change_lostreport'),
	(243, 'Can delete lost report', 61, 'delete_lostreport'),
	(244, 'Can view lost report', 61, 'view_lostreport'),
	(245, 'Can add lost notice', 62, 'add_lostnotice'),
	(246, 'Can change lost notice', 62, 'change_lostnotice'),
	(247, 'Can delete lost notice', 62, 'delete_lostnotice'),
	(248, 'Can view lost notice', 62, 'view_lostnotice'),
	(249, 'Can add lost match', 63, 'add_lostmatch'),
	(250, 'Can change lost match', 63, 'change_lostmatch'),
	(251, 'Can delete lost match', 63, 'delete_lostmatch'),
	(252, 'Can view lost match', 63, 'view_lostmatch'),
	(253, 'Can add pet tag', 64, 'add_pettag'),
	(254, 'Can change pet tag', 64, 'change_pettag'),
	(255, 'Can delete pet tag', 64, 'delete_pettag'),
	(256, 'Can view pet tag', 64, 'view_pettag'),
	(257, 'Can add health record', 65, 'add_healthrecord'),
	(258, 'Can change health record', 65, 'change_healthrecord'),
	(259, 'Can delete health record', 65, 'delete_healthrecord'),
	(260, 'Can view health record', 65, 'view_healthrecord'),
	(261, 'Can add health reminder', 66, 'add_healthreminder'),
	(262, 'Can change health reminder', 66, 'change_healthreminder'),
	(263, 'Can delete health reminder', 66, 'delete_healthreminder'),
	(264, 'Can view health reminder', 66, 'view_healthreminder'),
	(265, 'Can add vet link', 67, 'add_vetlink'),
	(266, 'Can change vet link', 67, 'change_vetlink'),
	(267, 'Can delete vet link', 67, 'delete_vetlink'),
	(268, 'Can view vet link', 67, 'view_vetlink'),
	(269, 'Can add vet link view', 68, 'add_vetlinkview'),
	(270, 'Can change vet link view', 68, 'change_vetlinkview'),
	(271, 'Can delete vet link view', 68, 'delete_vetlinkview'),
	(272, 'Can view vet link view', 68, 'view_vetlinkview'),
	(273, 'Can add weight entry', 69, 'add_weightentry'),
	(274, 'Can change weight entry', 69, 'change_weightentry'),
	(275, 'Can delete weight entry', 69, 'delete_weightentry'),
	(276, 'Can view weight entry', 69, 'view_weightentry'),
	(277, 'Can add memorial', 70, 'add_memorial'),
	(278, 'Can change memorial', 70, 'change_memorial'),
	(279, 'Can delete memorial', 70, 'delete_memorial'),
	(280, 'Can view memorial', 70, 'view_memorial'),
	(281, 'Can add health document', 71, 'add_healthdocument'),
	(282, 'Can change health document', 71, 'change_healthdocument'),
	(283, 'Can delete health document', 71, 'delete_healthdocument'),
	(284, 'Can view health document', 71, 'view_healthdocument'),
	(285, 'Can add document page', 72, 'add_documentpage'),
	(286, 'Can change document page', 72, 'change_documentpage'),
	(287, 'Can delete document page', 72, 'delete_documentpage'),
	(288, 'Can view document page', 72, 'view_documentpage'),
	(289, 'Can add album picture', 73, 'add_albumpicture'),
	(290, 'Can change album picture', 73, 'change_albumpicture'),
	(291, 'Can delete album picture', 73, 'delete_albumpicture'),
	(292, 'Can view album picture', 73, 'view_albumpicture'),
	(293, 'Can add health reminder mute', 74, 'add_healthremindermute'),
	(294, 'Can change health reminder mute', 74, 'change_healthremindermute'),
	(295, 'Can delete health reminder mute', 74, 'delete_healthremindermute'),
	(296, 'Can view health reminder mute', 74, 'view_healthremindermute'),
	(297, 'Can add evidence shown', 75, 'add_evidenceshown'),
	(298, 'Can change evidence shown', 75, 'change_evidenceshown'),
	(299, 'Can delete evidence shown', 75, 'delete_evidenceshown'),
	(300, 'Can view evidence shown', 75, 'view_evidenceshown');
INSERT INTO public.auth_permission VALUES
	(301, 'Can add dismissed pet', 76, 'add_dismissedpet'),
	(302, 'Can change dismissed pet', 76, 'change_dismissedpet'),
	(303, 'Can delete dismissed pet', 76, 'delete_dismissedpet'),
	(304, 'Can view dismissed pet', 76, 'view_dismissedpet'),
	(305, 'Can add notification', 77, 'add_notification'),
	(306, 'Can change notification', 77, 'change_notification'),
	(307, 'Can delete notification', 77, 'delete_notification'),
	(308, 'Can view notification', 77, 'view_notification'),
	(309, 'Can add device', 78, 'add_device'),
	(310, 'Can change device', 78, 'change_device'),
	(311, 'Can delete device', 78, 'delete_device'),
	(312, 'Can view device', 78, 'view_device'),
	(313, 'Can add delivery', 79, 'add_delivery'),
	(314, 'Can change delivery', 79, 'change_delivery'),
	(315, 'Can delete delivery', 79, 'delete_delivery'),
	(316, 'Can view delivery', 79, 'view_delivery'),
	(317, 'Can add digest run', 80, 'add_digestrun'),
	(318, 'Can change digest run', 80, 'change_digestrun'),
	(319, 'Can delete digest run', 80, 'delete_digestrun'),
	(320, 'Can view digest run', 80, 'view_digestrun'),
	(321, 'Can add news of a mail', 81, 'add_mailevent'),
	(322, 'Can change news of a mail', 81, 'change_mailevent'),
	(323, 'Can delete news of a mail', 81, 'delete_mailevent'),
	(324, 'Can view news of a mail', 81, 'view_mailevent'),
	(325, 'Can add address that mail comes back from', 82, 'add_mailtrouble'),
	(326, 'Can change address that mail comes back from', 82, 'change_mailtrouble'),
	(327, 'Can delete address that mail comes back from', 82, 'delete_mailtrouble'),
	(328, 'Can view address that mail comes back from', 82, 'view_mailtrouble'),
	(329, 'Can add muted thing', 83, 'add_mutedthing'),
	(330, 'Can change muted thing', 83, 'change_mutedthing'),
	(331, 'Can delete muted thing', 83, 'delete_mutedthing'),
	(332, 'Can view muted thing', 83, 'view_mutedthing'),
	(333, 'Can add notification settings', 84, 'add_notificationsettings'),
	(334, 'Can change notification settings', 84, 'change_notificationsettings'),
	(335, 'Can delete notification settings', 84, 'delete_notificationsettings'),
	(336, 'Can view notification settings', 84, 'view_notificationsettings'),
	(337, 'Can add topic choice', 85, 'add_topicchoice'),
	(338, 'Can change topic choice', 85, 'change_topicchoice'),
	(339, 'Can delete topic choice', 85, 'delete_topicchoice'),
	(340, 'Can view topic choice', 85, 'view_topicchoice'),
	(341, 'Can add search entry', 86, 'add_searchentry'),
	(342, 'Can change search entry', 86, 'change_searchentry'),
	(343, 'Can delete search entry', 86, 'delete_searchentry'),
	(344, 'Can view search entry', 86, 'view_searchentry'),
	(345, 'Can add search term', 87, 'add_searchterm'),
	(346, 'Can change search term', 87, 'change_searchterm'),
	(347, 'Can delete search term', 87, 'delete_searchterm'),
	(348, 'Can view search term', 87, 'view_searchterm'),
	(349, 'Can add search word', 88, 'add_searchword'),
	(350, 'Can change search word', 88, 'change_searchword'),
	(351, 'Can delete search word', 88, 'delete_searchword'),
	(352, 'Can view search word', 88, 'view_searchword'),
	(353, 'Can add recent search', 89, 'add_recentsearch'),
	(354, 'Can change recent search', 89, 'change_recentsearch'),
	(355, 'Can delete recent search', 89, 'delete_recentsearch'),
	(356, 'Can view recent search', 89, 'view_recentsearch'),
	(357, 'Can add case', 90, 'add_case'),
	(358, 'Can change case', 90, 'change_case'),
	(359, 'Can delete case', 90, 'delete_case'),
	(360, 'Can view case', 90, 'view_case'),
	(361, 'Can add decision', 91, 'add_decision'),
	(362, 'Can change decision', 91, 'change_decision'),
	(363, 'Can delete decision', 91, 'delete_decision'),
	(364, 'Can view decision', 91, 'view_decision'),
	(365, 'Can add appeal', 92, 'add_appeal'),
	(366, 'Can change appeal', 92, 'change_appeal'),
	(367, 'Can delete appeal', 92, 'delete_appeal'),
	(368, 'Can view appeal', 92, 'view_appeal'),
	(369, 'Can add account limit', 93, 'add_accountlimit'),
	(370, 'Can change account limit', 93, 'change_accountlimit'),
	(371, 'Can delete account limit', 93, 'delete_accountlimit'),
	(372, 'Can view account limit', 93, 'view_accountlimit'),
	(373, 'Can add report', 94, 'add_report'),
	(374, 'Can change report', 94, 'change_report'),
	(375, 'Can delete report', 94, 'delete_report'),
	(376, 'Can view report', 94, 'view_report'),
	(377, 'Can add snapshot', 95, 'add_snapshot'),
	(378, 'Can change snapshot', 95, 'change_snapshot'),
	(379, 'Can delete snapshot', 95, 'delete_snapshot'),
	(380, 'Can view snapshot', 95, 'view_snapshot'),
	(381, 'Can add withheld words', 96, 'add_withheldwords'),
	(382, 'Can change withheld words', 96, 'change_withheldwords'),
	(383, 'Can delete withheld words', 96, 'delete_withheldwords'),
	(384, 'Can view withheld words', 96, 'view_withheldwords'),
	(385, 'Can add post', 97, 'add_post'),
	(386, 'Can change post', 97, 'change_post'),
	(387, 'Can delete post', 97, 'delete_post'),
	(388, 'Can view post', 97, 'view_post'),
	(389, 'Can add post pet', 98, 'add_postpet'),
	(390, 'Can change post pet', 98, 'change_postpet'),
	(391, 'Can delete post pet', 98, 'delete_postpet'),
	(392, 'Can view post pet', 98, 'view_postpet'),
	(393, 'Can add comment', 99, 'add_comment'),
	(394, 'Can change comment', 99, 'change_comment'),
	(395, 'Can delete comment', 99, 'delete_comment'),
	(396, 'Can view comment', 99, 'view_comment'),
	(397, 'Can add post media', 100, 'add_postmedia'),
	(398, 'Can change post media', 100, 'change_postmedia'),
	(399, 'Can delete post media', 100, 'delete_postmedia'),
	(400, 'Can view post media', 100, 'view_postmedia');
INSERT INTO public.auth_permission VALUES
	(401, 'Can add author read when a feed is', 101, 'add_pulledauthor'),
	(402, 'Can change author read when a feed is', 101, 'change_pulledauthor'),
	(403, 'Can delete author read when a feed is', 101, 'delete_pulledauthor'),
	(404, 'Can view author read when a feed is', 101, 'view_pulledauthor'),
	(405, 'Can add animal read when a feed is', 102, 'add_pulledpet'),
	(406, 'Can change animal read when a feed is', 102, 'change_pulledpet'),
	(407, 'Can delete animal read when a feed is', 102, 'delete_pulledpet'),
	(408, 'Can view animal read when a feed is', 102, 'view_pulledpet'),
	(409, 'Can add reaction', 103, 'add_reaction'),
	(410, 'Can change reaction', 103, 'change_reaction'),
	(411, 'Can delete reaction', 103, 'delete_reaction'),
	(412, 'Can view reaction', 103, 'view_reaction'),
	(413, 'Can add comment reaction', 104, 'add_commentreaction'),
	(414, 'Can change comment reaction', 104, 'change_commentreaction'),
	(415, 'Can delete comment reaction', 104, 'delete_commentreaction'),
	(416, 'Can view comment reaction', 104, 'view_commentreaction'),
	(417, 'Can add former words of a comment', 105, 'add_commentversion'),
	(418, 'Can change former words of a comment', 105, 'change_commentversion'),
	(419, 'Can delete former words of a comment', 105, 'delete_commentversion'),
	(420, 'Can view former words of a comment', 105, 'view_commentversion'),
	(421, 'Can add bookmark', 106, 'add_bookmark'),
	(422, 'Can change bookmark', 106, 'change_bookmark'),
	(423, 'Can delete bookmark', 106, 'delete_bookmark'),
	(424, 'Can view bookmark', 106, 'view_bookmark'),
	(425, 'Can add bookmark collection', 107, 'add_bookmarkcollection'),
	(426, 'Can change bookmark collection', 107, 'change_bookmarkcollection'),
	(427, 'Can delete bookmark collection', 107, 'delete_bookmarkcollection'),
	(428, 'Can view bookmark collection', 107, 'view_bookmarkcollection'),
	(429, 'Can add draft', 108, 'add_draft'),
	(430, 'Can change draft', 108, 'change_draft'),
	(431, 'Can delete draft', 108, 'delete_draft'),
	(432, 'Can view draft', 108, 'view_draft'),
	(433, 'Can add poll', 109, 'add_poll'),
	(434, 'Can change poll', 109, 'change_poll'),
	(435, 'Can delete poll', 109, 'delete_poll'),
	(436, 'Can view poll', 109, 'view_poll'),
	(437, 'Can add poll vote', 110, 'add_pollvote'),
	(438, 'Can change poll vote', 110, 'change_pollvote'),
	(439, 'Can delete poll vote', 110, 'delete_pollvote'),
	(440, 'Can view poll vote', 110, 'view_pollvote'),
	(441, 'Can add post defaults', 111, 'add_postdefaults'),
	(442, 'Can change post defaults', 111, 'change_postdefaults'),
	(443, 'Can delete post defaults', 111, 'delete_postdefaults'),
	(444, 'Can view post defaults', 111, 'view_postdefaults'),
	(445, 'Can add post version', 112, 'add_postversion'),
	(446, 'Can change post version', 112, 'change_postversion'),
	(447, 'Can delete post version', 112, 'delete_postversion'),
	(448, 'Can view post version', 112, 'view_postversion'),
	(449, 'Can add author reach', 113, 'add_authorreach'),
	(450, 'Can change author reach', 113, 'change_authorreach'),
	(451, 'Can delete author reach', 113, 'delete_authorreach'),
	(452, 'Can view author reach', 113, 'view_authorreach'),
	(453, 'Can add feed choice', 114, 'add_feedchoice'),
	(454, 'Can change feed choice', 114, 'change_feedchoice'),
	(455, 'Can delete feed choice', 114, 'delete_feedchoice'),
	(456, 'Can view feed choice', 114, 'view_feedchoice'),
	(457, 'Can add hashtag', 115, 'add_hashtag'),
	(458, 'Can change hashtag', 115, 'change_hashtag'),
	(459, 'Can delete hashtag', 115, 'delete_hashtag'),
	(460, 'Can view hashtag', 115, 'view_hashtag'),
	(461, 'Can add post reach', 116, 'add_postreach'),
	(462, 'Can change post reach', 116, 'change_postreach'),
	(463, 'Can delete post reach', 116, 'delete_postreach'),
	(464, 'Can view post reach', 116, 'view_postreach'),
	(465, 'Can add reach day', 117, 'add_reachday'),
	(466, 'Can change reach day', 117, 'change_reachday'),
	(467, 'Can delete reach day', 117, 'delete_reachday'),
	(468, 'Can view reach day', 117, 'view_reachday'),
	(469, 'Can add feed wish', 118, 'add_feedwish'),
	(470, 'Can change feed wish', 118, 'change_feedwish'),
	(471, 'Can delete feed wish', 118, 'delete_feedwish'),
	(472, 'Can view feed wish', 118, 'view_feedwish'),
	(473, 'Can add post tag', 119, 'add_posttag'),
	(474, 'Can change post tag', 119, 'change_posttag'),
	(475, 'Can delete post tag', 119, 'delete_posttag'),
	(476, 'Can view post tag', 119, 'view_posttag'),
	(477, 'Can add tag day', 120, 'add_tagday'),
	(478, 'Can change tag day', 120, 'change_tagday'),
	(479, 'Can delete tag day', 120, 'delete_tagday'),
	(480, 'Can view tag day', 120, 'view_tagday'),
	(481, 'Can add tag follow', 121, 'add_tagfollow'),
	(482, 'Can change tag follow', 121, 'change_tagfollow'),
	(483, 'Can delete tag follow', 121, 'delete_tagfollow'),
	(484, 'Can view tag follow', 121, 'view_tagfollow'),
	(485, 'Can add trend', 122, 'add_tagtrend'),
	(486, 'Can change trend', 122, 'change_tagtrend'),
	(487, 'Can delete trend', 122, 'delete_tagtrend'),
	(488, 'Can view trend', 122, 'view_tagtrend'),
	(489, 'Can add page of a link', 123, 'add_linkpreview'),
	(490, 'Can change page of a link', 123, 'change_linkpreview'),
	(491, 'Can delete page of a link', 123, 'delete_linkpreview'),
	(492, 'Can view page of a link', 123, 'view_linkpreview'),
	(493, 'Can add tag on a photo', 124, 'add_phototag'),
	(494, 'Can change tag on a photo', 124, 'change_phototag'),
	(495, 'Can delete tag on a photo', 124, 'delete_phototag'),
	(496, 'Can view tag on a photo', 124, 'view_phototag'),
	(497, 'Can add import of posts', 125, 'add_postimport'),
	(498, 'Can change import of posts', 125, 'change_postimport'),
	(499, 'Can delete import of posts', 125, 'delete_postimport'),
	(500, 'Can view import of posts', 125, 'view_postimport');
INSERT INTO public.auth_permission VALUES
	(501, 'Can add imported post', 126, 'add_importedpost'),
	(502, 'Can change imported post', 126, 'change_importedpost'),
	(503, 'Can delete imported post', 126, 'delete_importedpost'),
	(504, 'Can view imported post', 126, 'view_importedpost'),
	(505, 'Can add chat settings', 127, 'add_chatsettings'),
	(506, 'Can change chat settings', 127, 'change_chatsettings'),
	(507, 'Can delete chat settings', 127, 'delete_chatsettings'),
	(508, 'Can view chat settings', 127, 'view_chatsettings'),
	(509, 'Can add conversation', 128, 'add_conversation'),
	(510, 'Can change conversation', 128, 'change_conversation'),
	(511, 'Can delete conversation', 128, 'delete_conversation'),
	(512, 'Can view conversation', 128, 'view_conversation'),
	(513, 'Can add member', 129, 'add_member'),
	(514, 'Can change member', 129, 'change_member'),
	(515, 'Can delete member', 129, 'delete_member'),
	(516, 'Can view member', 129, 'view_member'),
	(517, 'Can add message', 130, 'add_message'),
	(518, 'Can change message', 130, 'change_message'),
	(519, 'Can delete message', 130, 'delete_message'),
	(520, 'Can view message', 130, 'view_message'),
	(521, 'Can add hidden message', 131, 'add_hiddenmessage'),
	(522, 'Can change hidden message', 131, 'change_hiddenmessage'),
	(523, 'Can delete hidden message', 131, 'delete_hiddenmessage'),
	(524, 'Can view hidden message', 131, 'view_hiddenmessage'),
	(525, 'Can add attachment', 132, 'add_attachment'),
	(526, 'Can change attachment', 132, 'change_attachment'),
	(527, 'Can delete attachment', 132, 'delete_attachment'),
	(528, 'Can view attachment', 132, 'view_attachment'),
	(529, 'Can add pinned message', 133, 'add_pinnedmessage'),
	(530, 'Can change pinned message', 133, 'change_pinnedmessage'),
	(531, 'Can delete pinned message', 133, 'delete_pinnedmessage'),
	(532, 'Can view pinned message', 133, 'view_pinnedmessage'),
	(533, 'Can add poll vote', 134, 'add_pollvote'),
	(534, 'Can change poll vote', 134, 'change_pollvote'),
	(535, 'Can delete poll vote', 134, 'delete_pollvote'),
	(536, 'Can view poll vote', 134, 'view_pollvote'),
	(537, 'Can add reaction', 135, 'add_reaction'),
	(538, 'Can change reaction', 135, 'change_reaction'),
	(539, 'Can delete reaction', 135, 'delete_reaction'),
	(540, 'Can view reaction', 135, 'view_reaction'),
	(541, 'Can add starred message', 136, 'add_starredmessage'),
	(542, 'Can change starred message', 136, 'change_starredmessage'),
	(543, 'Can delete starred message', 136, 'delete_starredmessage'),
	(544, 'Can view starred message', 136, 'view_starredmessage'),
	(545, 'Can add call', 137, 'add_call'),
	(546, 'Can change call', 137, 'change_call'),
	(547, 'Can delete call', 137, 'delete_call'),
	(548, 'Can view call', 137, 'view_call'),
	(549, 'Can add call member', 138, 'add_callmember'),
	(550, 'Can change call member', 138, 'change_callmember'),
	(551, 'Can delete call member', 138, 'delete_callmember'),
	(552, 'Can view call member', 138, 'view_callmember'),
	(553, 'Can add device', 139, 'add_device'),
	(554, 'Can change device', 139, 'change_device'),
	(555, 'Can delete device', 139, 'delete_device'),
	(556, 'Can view device', 139, 'view_device'),
	(557, 'Can add key backup', 140, 'add_keybackup'),
	(558, 'Can change key backup', 140, 'change_keybackup'),
	(559, 'Can delete key backup', 140, 'delete_keybackup'),
	(560, 'Can view key backup', 140, 'view_keybackup'),
	(561, 'Can add key package', 141, 'add_keypackage'),
	(562, 'Can change key package', 141, 'change_keypackage'),
	(563, 'Can delete key package', 141, 'delete_keypackage'),
	(564, 'Can view key package', 141, 'view_keypackage'),
	(565, 'Can add sealed file', 142, 'add_sealedfile'),
	(566, 'Can change sealed file', 142, 'change_sealedfile'),
	(567, 'Can delete sealed file', 142, 'delete_sealedfile'),
	(568, 'Can view sealed file', 142, 'view_sealedfile'),
	(569, 'Can add seat', 143, 'add_seat'),
	(570, 'Can change seat', 143, 'change_seat'),
	(571, 'Can delete seat', 143, 'delete_seat'),
	(572, 'Can view seat', 143, 'view_seat'),
	(573, 'Can add opened message', 144, 'add_openedmessage'),
	(574, 'Can change opened message', 144, 'change_openedmessage'),
	(575, 'Can delete opened message', 144, 'delete_openedmessage'),
	(576, 'Can view opened message', 144, 'view_openedmessage'),
	(577, 'Can add once message', 145, 'add_oncemessage'),
	(578, 'Can change once message', 145, 'change_oncemessage'),
	(579, 'Can delete once message', 145, 'delete_oncemessage'),
	(580, 'Can view once message', 145, 'view_oncemessage'),
	(581, 'Can add message link', 146, 'add_messagelink'),
	(582, 'Can change message link', 146, 'change_messagelink'),
	(583, 'Can delete message link', 146, 'delete_messagelink'),
	(584, 'Can view message link', 146, 'view_messagelink'),
	(585, 'Can add sticker use', 147, 'add_stickeruse'),
	(586, 'Can change sticker use', 147, 'change_stickeruse'),
	(587, 'Can delete sticker use', 147, 'delete_stickeruse'),
	(588, 'Can view sticker use', 147, 'view_stickeruse'),
	(589, 'Can add wallpaper', 148, 'add_wallpaper'),
	(590, 'Can change wallpaper', 148, 'change_wallpaper'),
	(591, 'Can delete wallpaper', 148, 'delete_wallpaper'),
	(592, 'Can view wallpaper', 148, 'view_wallpaper'),
	(593, 'Can add group link', 149, 'add_grouplink'),
	(594, 'Can change group link', 149, 'change_grouplink'),
	(595, 'Can delete group link', 149, 'delete_grouplink'),
	(596, 'Can view group link', 149, 'view_grouplink'),
	(597, 'Can add join request', 150, 'add_joinrequest'),
	(598, 'Can change join request', 150, 'change_joinrequest'),
	(599, 'Can delete join request', 150, 'delete_joinrequest'),
	(600, 'Can view join request', 150, 'view_joinrequest');
INSERT INTO public.auth_permission VALUES
	(601, 'Can add scheduled message', 151, 'add_scheduledmessage'),
	(602, 'Can change scheduled message', 151, 'change_scheduledmessage'),
	(603, 'Can delete scheduled message', 151, 'delete_scheduledmessage'),
	(604, 'Can view scheduled message', 151, 'view_scheduledmessage'),
	(605, 'Can add conversation export', 152, 'add_conversationexport'),
	(606, 'Can change conversation export', 152, 'change_conversationexport'),
	(607, 'Can delete conversation export', 152, 'delete_conversationexport'),
	(608, 'Can view conversation export', 152, 'view_conversationexport'),
	(609, 'Can add live share', 153, 'add_liveshare'),
	(610, 'Can change live share', 153, 'change_liveshare'),
	(611, 'Can delete live share', 153, 'delete_liveshare'),
	(612, 'Can view live share', 153, 'view_liveshare'),
	(613, 'Can add care card', 154, 'add_carecard'),
	(614, 'Can change care card', 154, 'change_carecard'),
	(615, 'Can delete care card', 154, 'delete_carecard'),
	(616, 'Can view care card', 154, 'view_carecard');

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'admin', 'logentry'),
	(6, 'account', 'emailaddress'),
	(7, 'account', 'emailconfirmation'),
	(8, 'mfa', 'authenticator'),
	(9, 'socialaccount', 'socialaccount'),
	(10, 'socialaccount', 'socialapp'),
	(11, 'socialaccount', 'socialtoken'),
	(12, 'usersessions', 'usersession'),
	(13, 'core', 'deadletter'),
	(14, 'core', 'keptmail'),
	(15, 'core', 'workerheartbeat'),
	(16, 'core', 'auditentry'),
	(17, 'core', 'featureswitch'),
	(18, 'core', 'outboxmessage'),
	(19, 'core', 'ratecount'),
	(20, 'core', 'idempotencykey'),
	(21, 'media', 'asset'),
	(22, 'media', 'rendition'),
	(23, 'media', 'upload'),
	(24, 'accounts', 'user'),
	(25, 'accounts', 'block'),
	(26, 'accounts', 'follow'),
	(27, 'accounts', 'phonenumber'),
	(28, 'accounts', 'privacysettings'),
	(29, 'accounts', 'friendship'),
	(30, 'accounts', 'badgeaward'),
	(31, 'accounts', 'profile'),
	(32, 'accounts', 'verification'),
	(33, 'accounts', 'erasedaccount'),
	(34, 'accounts', 'accountdeletion'),
	(35, 'accounts', 'dataexport'),
	(36, 'accounts', 'mute'),
	(37, 'accounts', 'restriction'),
	(38, 'accounts', 'hiddenword'),
	(39, 'accounts', 'closefriend'),
	(40, 'accounts', 'peoplelist'),
	(41, 'accounts', 'listmember'),
	(42, 'accounts', 'dismissedperson'),
	(43, 'accounts', 'invitation'),
	(44, 'accounts', 'invitedperson'),
	(45, 'pets', 'species'),
	(46, 'pets', 'breed'),
	(47, 'pets', 'pet'),
	(48, 'pets', 'breedsynonym'),
	(49, 'pets', 'microchip'),
	(50, 'pets', 'petbreed'),
	(51, 'pets', 'petfacts'),
	(52, 'pets', 'petcarer'),
	(53, 'pets', 'pettransfer'),
	(54, 'pets', 'careplan'),
	(55, 'pets', 'careentry'),
	(56, 'pets', 'petfollow'),
	(57, 'pets', 'finderthread'),
	(58, 'pets', 'findermessage'),
	(59, 'pets', 'foundreport'),
	(60, 'pets', 'lostalertmute'),
	(61, 'pets', 'lostreport'),
	(62, 'pets', 'lostnotice'),
	(63, 'pets', 'lostmatch'),
	(64, 'pets', 'pettag'),
	(65, 'pets', 'healthrecord'),
	(66, 'pets', 'healthreminder'),
	(67, 'pets', 'vetlink'),
	(68, 'pets', 'vetlinkview'),
	(69, 'pets', 'weightentry'),
	(70, 'pets', 'memorial'),
	(71, 'pets', 'healthdocument'),
	(72, 'pets', 'documentpage'),
	(73, 'pets', 'albumpicture'),
	(74, 'pets', 'healthremindermute'),
	(75, 'pets', 'evidenceshown'),
	(76, 'pets', 'dismissedpet'),
	(77, 'notifications', 'notification'),
	(78, 'notifications', 'device'),
	(79, 'notifications', 'delivery'),
	(80, 'notifications', 'digestrun'),
	(81, 'notifications', 'mailevent'),
	(82, 'notifications', 'mailtrouble'),
	(83, 'notifications', 'mutedthing'),
	(84, 'notifications', 'notificationsettings'),
	(85, 'notifications', 'topicchoice'),
	(86, 'discovery', 'searchentry'),
	(87, 'discovery', 'searchterm'),
	(88, 'discovery', 'searchword'),
	(89, 'discovery', 'recentsearch'),
	(90, 'moderation', 'case'),
	(91, 'moderation', 'decision'),
	(92, 'moderation', 'appeal'),
	(93, 'moderation', 'accountlimit'),
	(94, 'moderation', 'report'),
	(95, 'moderation', 'snapshot'),
	(96, 'moderation', 'withheldwords'),
	(97, 'social', 'post'),
	(98, 'social', 'postpet'),
	(99, 'social', 'comment'),
	(100, 'social', 'postmedia');
INSERT INTO public.django_content_type VALUES
	(101, 'social', 'pulledauthor'),
	(102, 'social', 'pulledpet'),
	(103, 'social', 'reaction'),
	(104, 'social', 'commentreaction'),
	(105, 'social', 'commentversion'),
	(106, 'social', 'bookmark'),
	(107, 'social', 'bookmarkcollection'),
	(108, 'social', 'draft'),
	(109, 'social', 'poll'),
	(110, 'social', 'pollvote'),
	(111, 'social', 'postdefaults'),
	(112, 'social', 'postversion'),
	(113, 'social', 'authorreach'),
	(114, 'social', 'feedchoice'),
	(115, 'social', 'hashtag'),
	(116, 'social', 'postreach'),
	(117, 'social', 'reachday'),
	(118, 'social', 'feedwish'),
	(119, 'social', 'posttag'),
	(120, 'social', 'tagday'),
	(121, 'social', 'tagfollow'),
	(122, 'social', 'tagtrend'),
	(123, 'social', 'linkpreview'),
	(124, 'social', 'phototag'),
	(125, 'social', 'postimport'),
	(126, 'social', 'importedpost'),
	(127, 'chat', 'chatsettings'),
	(128, 'chat', 'conversation'),
	(129, 'chat', 'member'),
	(130, 'chat', 'message'),
	(131, 'chat', 'hiddenmessage'),
	(132, 'chat', 'attachment'),
	(133, 'chat', 'pinnedmessage'),
	(134, 'chat', 'pollvote'),
	(135, 'chat', 'reaction'),
	(136, 'chat', 'starredmessage'),
	(137, 'chat', 'call'),
	(138, 'chat', 'callmember'),
	(139, 'chat', 'device'),
	(140, 'chat', 'keybackup'),
	(141, 'chat', 'keypackage'),
	(142, 'chat', 'sealedfile'),
	(143, 'chat', 'seat'),
	(144, 'chat', 'openedmessage'),
	(145, 'chat', 'oncemessage'),
	(146, 'chat', 'messagelink'),
	(147, 'chat', 'stickeruse'),
	(148, 'chat', 'wallpaper'),
	(149, 'chat', 'grouplink'),
	(150, 'chat', 'joinrequest'),
	(151, 'chat', 'scheduledmessage'),
	(152, 'chat', 'conversationexport'),
	(153, 'chat', 'liveshare'),
	(154, 'chat', 'carecard');

INSERT INTO public.pets_breed VALUES
	('dog-english-pointer', 'English Pointer', 'Pointer Inglés', 'English Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200494', '', 'dog'),
	('dog-english-setter', 'English Setter', 'Setter Inglés', 'English Setter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200495', 'large', 'dog'),
	('dog-kerry-blue-terrier', 'Kerry Blue Terrier', 'Kerry Blue Terrier', 'Kerry Blue Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200764', 'medium', 'dog'),
	('dog-cairn-terrier', 'Cairn Terrier', 'Cairn Terrier', 'Cairn Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200267', 'small', 'dog'),
	('dog-english-cocker-spaniel', 'English Cocker Spaniel', 'Cocker Spaniel Inglés', 'English Cocker Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200486', 'medium', 'dog'),
	('dog-gordon-setter', 'Gordon Setter', 'Gordon Setter', 'Gordon Setter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200613', 'large', 'dog'),
	('dog-airedale-terrier', 'Airedale Terrier', 'Airedale Terrier', 'Airedale Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200008', 'large', 'dog'),
	('dog-australian-terrier', 'Australian Terrier', 'Australian Terrier', 'Australian Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200098', 'small', 'dog'),
	('dog-bedlington-terrier', 'Bedlington Terrier', 'Bedlington Terrier', 'Bedlington Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200137', 'small', 'dog'),
	('dog-border-terrier', 'Border Terrier', 'Border Terrier', 'Border Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200194', 'small', 'dog'),
	('dog-bull-terrier', 'Bull Terrier', 'Bull Terrier', 'Bull Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200255', 'large', 'dog'),
	('dog-smooth-fox-terrier', 'Smooth Fox Terrier', 'Fox Terrier De Pelo Liso', 'Smooth Fox Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201258', 'small', 'dog'),
	('dog-english-toy-terrier-black-tan', 'English Toy Terrier (Black & Tan)', 'Terrier De Juguete Inglés (Negro Y Fuego)', 'English Toy Terrier (Black & Tan)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200499', '', 'dog'),
	('dog-swedish-vallhund', 'Swedish Vallhund', 'Spitz De Los Visigodos - Vallhund Sueco', 'Swedish Vallhund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201316', 'medium', 'dog'),
	('dog-belgian-shepherd-dog', 'Belgian Shepherd Dog', 'Perro De Pastor Belga', 'Belgian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200144', 'large', 'dog'),
	('dog-old-english-sheepdog', 'Old English Sheepdog', 'Antiguo Perro De Pastor Inglés', 'Old English Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200969', 'large', 'dog'),
	('dog-griffon-nivernais', 'Griffon Nivernais', 'Grifón Del Nivernais', 'Griffon Nivernais', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200644', '', 'dog'),
	('dog-briquet-griffon-vendeen', 'Briquet Griffon Vendeen', 'Briquet Grifon Vendeano', 'Briquet Griffon Vendeen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200235', '', 'dog'),
	('dog-ariegeois', 'Ariegeois', 'Sabueso Del Ariege', 'Ariegeois', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200075', '', 'dog'),
	('dog-gascon-saintongeois', 'Gascon Saintongeois', 'Gascon Saintongeois', 'Gascon Saintongeois', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200537', '', 'dog'),
	('dog-great-gascony-blue', 'Great Gascony Blue', 'Gran Sabueso Azul De Gascuña', 'Great Gascony Blue', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200627', '', 'dog'),
	('dog-poitevin', 'Poitevin', 'Sabueso Poitevin', 'Poitevin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201031', '', 'dog'),
	('dog-billy', 'Billy', 'Billy', 'Billy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200166', '', 'dog'),
	('dog-artois-hound', 'Artois Hound', 'Sabueso Artesiano', 'Artois Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200078', '', 'dog'),
	('dog-porcelaine', 'Porcelaine', 'Porcelaine', 'Porcelaine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201064', 'large', 'dog'),
	('dog-small-blue-gascony', 'Small Blue Gascony', 'Pequeño Sabueso Azul De Gascuña', 'Small Blue Gascony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201248', '', 'dog'),
	('dog-blue-gascony-griffon', 'Blue Gascony Griffon', 'Grifón Azul De Gascuña', 'Blue Gascony Griffon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200178', '', 'dog'),
	('dog-grand-basset-griffon-vendeen', 'Grand Basset Griffon Vendeen', 'Gran Basset Grifón Vendeano', 'Grand Basset Griffon Vendeen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200615', 'medium', 'dog'),
	('dog-norman-artesien-basset', 'Norman Artesien Basset', 'Basset Artesiano De Normandía', 'Norman Artesien Basset', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200946', '', 'dog'),
	('dog-blue-gascony-basset', 'Blue Gascony Basset', 'Basset Azul De Gascuña', 'Blue Gascony Basset', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200177', '', 'dog'),
	('dog-basset-fauve-de-bretagne', 'Basset Fauve de Bretagne', 'Basset Leonado De Bretaña', 'Basset Fauve de Bretagne', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200125', 'medium', 'dog'),
	('dog-portuguese-water-dog', 'Portuguese Water Dog', 'Perro De Agua Portugués', 'Portuguese Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201077', 'medium', 'dog'),
	('dog-cardigan-welsh-corgi', 'Cardigan Welsh Corgi', 'Welsh Corgi (Cardigan)', 'Cardigan Welsh Corgi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200290', 'medium', 'dog'),
	('dog-pembroke-welsh-corgi', 'Pembroke Welsh Corgi', 'Welsh Corgi (Pembroke)', 'Pembroke Welsh Corgi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200995', 'medium', 'dog'),
	('dog-irish-soft-coated-wheaten-terrier', 'Irish Soft Coated Wheaten Terrier', 'Soft  Coated  Wheaten  Terrier Irlandés', 'Irish Soft Coated Wheaten Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200703', '', 'dog'),
	('dog-yugoslavian-shepherd-dog-sharplanina', 'Yugoslavian Shepherd Dog - Sharplanina', 'Perro De Pastor Yugoslavo De Charplanina', 'Yugoslavian Shepherd Dog - Sharplanina', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201451', '', 'dog'),
	('dog-jamthund', 'Jämthund', 'Perro Cazador De Alces Sueco', 'Jämthund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200733', '', 'dog'),
	('dog-basenji', 'Basenji', 'Basenji', 'Basenji', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200120', 'medium', 'dog'),
	('dog-berger-de-beauce', 'Berger de Beauce', 'Pastor De Beauce', 'Berger de Beauce', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200155', '', 'dog'),
	('dog-bernese-mountain-dog', 'Bernese Mountain Dog', 'Boyero De Montana Bernes', 'Bernese Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200161', 'large', 'dog'),
	('dog-appenzeller-sennenhund', 'Appenzeller Sennenhund', 'Perro Boyero De Appenzell', 'Appenzeller Sennenhund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200068', 'large', 'dog'),
	('dog-entlebuch-cattle-dog', 'Entlebuch Cattle Dog', 'Perro Boyero De Entlebuch', 'Entlebuch Cattle Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200502', 'medium', 'dog'),
	('dog-karelian-bear-dog', 'Karelian Bear Dog', 'Perro De Osos De Carelia', 'Karelian Bear Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200754', 'medium', 'dog'),
	('dog-finnish-spitz', 'Finnish Spitz', 'Spitz Finlandés', 'Finnish Spitz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200526', 'medium', 'dog'),
	('dog-newfoundland', 'Newfoundland', 'Terranova', 'Newfoundland', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200938', 'giant', 'dog'),
	('dog-finnish-hound', 'Finnish Hound', 'Sabueso Finlandés', 'Finnish Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200522', '', 'dog'),
	('dog-polish-hound', 'Polish Hound', 'Sabueso Polaco', 'Polish Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201033', '', 'dog'),
	('dog-komondor', 'Komondor', 'Komondor', 'Komondor', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200779', 'large', 'dog'),
	('dog-kuvasz', 'Kuvasz', 'Kuvasz', 'Kuvasz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200793', 'large', 'dog'),
	('dog-puli', 'Puli', 'Puli', 'Puli', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201102', '', 'dog'),
	('dog-pumi', 'Pumi', 'Pumi', 'Pumi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201105', 'medium', 'dog'),
	('dog-vizsla', 'Vizsla', 'Braco Húngaro De Pelo Corto', 'Vizsla', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201389', 'medium', 'dog'),
	('dog-greater-swiss-mountain-dog', 'Greater Swiss Mountain Dog', 'Gran Boyero Suizo', 'Greater Swiss Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200631', 'giant', 'dog'),
	('dog-swiss-hound', 'Swiss Hound', 'Sabueso Suizo', 'Swiss Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201318', '', 'dog'),
	('dog-small-swiss-hound', 'Small Swiss Hound', 'Sabueso Suizo Pequeño', 'Small Swiss Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201251', '', 'dog'),
	('dog-saint-bernard', 'Saint Bernard', 'San Bernardo', 'Saint Bernard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201160', 'giant', 'dog'),
	('dog-styrian-coarse-haired-hound', 'Styrian Coarse Haired Hound', 'Sabueso Estirio De Pelo Áspero', 'Styrian Coarse Haired Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201305', '', 'dog'),
	('dog-austrian-black-and-tan-hound', 'Austrian Black and Tan Hound', 'Sabueso Austriaco Negro Y Fuego', 'Austrian Black and Tan Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200100', '', 'dog'),
	('dog-stabyhoun', 'Stabyhoun', NULL, 'Stabyhoun', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201294', 'medium', 'dog'),
	('dog-austrian-pinscher', 'Austrian Pinscher', 'Pinscher Austriaco', 'Austrian Pinscher', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200103', '', 'dog'),
	('dog-maltese', 'Maltese', 'Maltese', 'Maltese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200856', 'toy', 'dog'),
	('dog-fawn-brittany-griffon', 'Fawn Brittany Griffon', 'Grifón Leonado De Bretaña', 'Fawn Brittany Griffon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200514', '', 'dog'),
	('dog-petit-basset-griffon-vendeen', 'Petit Basset Griffon Vendeen', 'Pequeño Basset Grifón Vendeano', 'Petit Basset Griffon Vendeen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201009', 'medium', 'dog'),
	('dog-tyrolean-hound', 'Tyrolean Hound', 'Sabueso Del Tirol', 'Tyrolean Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201379', '', 'dog'),
	('dog-lakeland-terrier', 'Lakeland Terrier', 'Lakeland Terrier', 'Lakeland Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200807', 'small', 'dog'),
	('dog-manchester-terrier', 'Manchester Terrier', 'Manchester Terrier', 'Manchester Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200862', 'small', 'dog'),
	('dog-norwich-terrier', 'Norwich Terrier', 'Norwich Terrier', 'Norwich Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200962', 'small', 'dog'),
	('dog-scottish-terrier', 'Scottish Terrier', 'Scottish Terrier', 'Scottish Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201198', 'small', 'dog'),
	('dog-sealyham-terrier', 'Sealyham Terrier', 'Sealyham Terrier', 'Sealyham Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201200', 'medium', 'dog'),
	('dog-skye-terrier', 'Skye Terrier', 'Skye Terrier', 'Skye Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201240', 'medium', 'dog'),
	('dog-staffordshire-bull-terrier', 'Staffordshire Bull Terrier', 'Staffordshire Bull Terrier', 'Staffordshire Bull Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201296', 'medium', 'dog'),
	('dog-continental-toy-spaniel', 'Continental Toy Spaniel', 'Spaniel Continental Enano De Compañía', 'Continental Toy Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200381', '', 'dog'),
	('dog-welsh-terrier', 'Welsh Terrier', 'Welsh Terrier', 'Welsh Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201412', 'small', 'dog'),
	('dog-griffon-bruxellois', 'Griffon Bruxellois', 'Griffon Bruxellois', 'Griffon Bruxellois', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200642', '', 'dog'),
	('dog-griffon-belge', 'Griffon Belge', 'Griffon Belge', 'Griffon Belge', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200640', '', 'dog'),
	('dog-petit-brabancon', 'Petit Brabancon', 'Petit Brabançon', 'Petit Brabancon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201011', '', 'dog'),
	('dog-schipperke', 'Schipperke', 'Schipperke', 'Schipperke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201184', 'small', 'dog'),
	('dog-bloodhound', 'Bloodhound', 'Chien De Saint Hubert', 'Bloodhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200175', 'large', 'dog'),
	('dog-west-highland-white-terrier', 'West Highland White Terrier', 'West Highland White Terrier', 'West Highland White Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201415', 'small', 'dog'),
	('dog-yorkshire-terrier', 'Yorkshire Terrier', 'Yorkshire Terrier', 'Yorkshire Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201448', 'toy', 'dog'),
	('dog-catalan-sheepdog', 'Catalan Sheepdog', 'Perro De Pastor Catalán', 'Catalan Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200299', '', 'dog'),
	('dog-shetland-sheepdog', 'Shetland Sheepdog', 'Perro Pastor De Shetland', 'Shetland Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201217', 'small', 'dog'),
	('dog-ibizan-podenco', 'Ibizan Podenco', 'Podenco Ibicenco', 'Ibizan Podenco', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200689', '', 'dog'),
	('dog-burgos-pointing-dog', 'Burgos Pointing Dog', 'Perdiguero De Burgos', 'Burgos Pointing Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200263', '', 'dog'),
	('dog-spanish-mastiff', 'Spanish Mastiff', 'Mastín Español', 'Spanish Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201278', 'giant', 'dog'),
	('dog-pyrenean-mastiff', 'Pyrenean Mastiff', 'Mastín Del Pirineo', 'Pyrenean Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000670', 'giant', 'dog'),
	('dog-portuguese-sheepdog', 'Portuguese Sheepdog', 'Perro De Pastor Portugués', 'Portuguese Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201071', 'medium', 'dog'),
	('dog-portuguese-warren-hound-portuguese-podengo', 'Portuguese Warren Hound-Portuguese Podengo', 'Podenco Portugués', 'Portuguese Warren Hound-Portuguese Podengo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201073', '', 'dog'),
	('dog-brittany-spaniel', 'Brittany Spaniel', 'Spaniel Bretón', 'Brittany Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200239', '', 'dog'),
	('dog-rafeiro-do-alentejo', 'Rafeiro do Alentejo', 'Rafeiro Del Alentejo', 'Rafeiro do Alentejo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201120', '', 'dog'),
	('dog-german-spitz', 'German Spitz', 'Spitz Alemán', 'German Spitz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200585', '', 'dog'),
	('dog-german-wirehaired-pointer', 'German Wirehaired Pointer', 'Perro De Muestra Alemán De Pelo Duro', 'German Wirehaired Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200602', 'large', 'dog'),
	('dog-weimaraner', 'Weimaraner', 'Weimaraner', 'Weimaraner', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201401', 'large', 'dog'),
	('dog-westphalian-dachsbracke', 'Westphalian Dachsbracke', 'Perro Tejonero De Westfalia', 'Westphalian Dachsbracke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201418', '', 'dog'),
	('dog-french-bulldog', 'French Bulldog', 'Bulldog Francés', 'French Bulldog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201455', 'medium', 'dog'),
	('dog-kleiner-munsterlander', 'Kleiner Münsterländer', 'Pequeño Münsterländer', 'Kleiner Münsterländer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200775', '', 'dog'),
	('dog-german-hunting-terrier', 'German Hunting Terrier', 'Terrier Cazador Alemán', 'German Hunting Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200568', '', 'dog'),
	('dog-german-spaniel', 'German Spaniel', 'Perdiguero Alemán', 'German Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200584', '', 'dog'),
	('dog-french-water-dog', 'French Water Dog', 'Perro De Agua Francés', 'French Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200550', '', 'dog'),
	('dog-blue-picardy-spaniel', 'Blue Picardy Spaniel', 'Spaniel Azul De Picardia', 'Blue Picardy Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200182', '', 'dog');
INSERT INTO public.pets_breed VALUES
	('dog-wirehaired-pointing-griffon', 'Wirehaired Pointing Griffon', 'Grifón De Muestra De Pelo Duro', 'Wirehaired Pointing Griffon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201427', 'medium', 'dog'),
	('dog-picardy-spaniel', 'Picardy Spaniel', 'Spaniel Picardo', 'Picardy Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201019', '', 'dog'),
	('dog-clumber-spaniel', 'Clumber Spaniel', 'Clumber Spaniel', 'Clumber Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200366', 'large', 'dog'),
	('dog-curly-coated-retriever', 'Curly Coated Retriever', 'Cobrador De Pelo Rizado', 'Curly Coated Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200397', 'large', 'dog'),
	('dog-golden-retriever', 'Golden Retriever', 'Cobrador Dorado', 'Golden Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200610', 'large', 'dog'),
	('dog-briard', 'Briard', 'Pastor De Brie', 'Briard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200234', 'large', 'dog'),
	('dog-pont-audemer-spaniel', 'Pont-Audemer Spaniel', 'Spaniel De Pont-Audemer', 'Pont-Audemer Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201046', '', 'dog'),
	('dog-saint-germain-pointer', 'Saint Germain Pointer', 'Braco Saint-Germain', 'Saint Germain Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201163', '', 'dog'),
	('dog-dogue-de-bordeaux', 'Dogue de Bordeaux', 'Dogo De Burdeos', 'Dogue de Bordeaux', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200450', 'giant', 'dog'),
	('dog-deutsch-langhaar', 'Deutsch Langhaar', 'Deutsch Langhaar', 'Deutsch Langhaar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200437', '', 'dog'),
	('dog-large-munsterlander', 'Large Munsterlander', 'Gran Munsterlander', 'Large Munsterlander', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200816', '', 'dog'),
	('dog-german-shorthaired-pointer', 'German Shorthaired Pointer', 'Braco Alemán De Pelo Corto', 'German Shorthaired Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200583', 'large', 'dog'),
	('dog-irish-red-setter', 'Irish Red Setter', 'Setter Irlandés Rojo', 'Irish Red Setter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200701', '', 'dog'),
	('dog-flat-coated-retriever', 'Flat-Coated Retriever', 'Cobrador De Pelo Liso', 'Flat-Coated Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200528', 'large', 'dog'),
	('dog-labrador-retriever', 'Labrador Retriever', 'Labrador Retriever', 'Labrador Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200800', 'large', 'dog'),
	('dog-field-spaniel', 'Field Spaniel', 'Field Spaniel', 'Field Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200519', 'medium', 'dog'),
	('dog-irish-water-spaniel', 'Irish Water Spaniel', 'Perro De Agua Irlandés', 'Irish Water Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200705', 'large', 'dog'),
	('dog-english-springer-spaniel', 'English Springer Spaniel', 'Springer Spaniel Inglés', 'English Springer Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200497', 'medium', 'dog'),
	('dog-welsh-springer-spaniel', 'Welsh Springer Spaniel', 'Springer Spaniel Galés', 'Welsh Springer Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201411', 'medium', 'dog'),
	('dog-sussex-spaniel', 'Sussex Spaniel', 'Sussex Spaniel', 'Sussex Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201309', 'medium', 'dog'),
	('dog-king-charles-spaniel', 'King Charles Spaniel', 'King Charles Spaniel', 'King Charles Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200765', '', 'dog'),
	('dog-smaland-hound', 'Smaland Hound', 'Sabueso De Småland', 'Smaland Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201247', '', 'dog'),
	('dog-drever', 'Drever', 'Perro Tejonero Sueco', 'Drever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200454', 'medium', 'dog'),
	('dog-schillerstovare', 'Schillerstövare', 'Sabueso Schiller', 'Schillerstövare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201183', '', 'dog'),
	('dog-hamiltonstovare', 'Hamiltonstovare', 'Sabueso Hamilton', 'Hamiltonstovare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200655', 'large', 'dog'),
	('dog-french-pointing-dog-gascogne-type', 'French Pointing Dog - Gascogne Type', 'Braco Francés - Tipo Gascuña', 'French Pointing Dog - Gascogne Type', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200545', '', 'dog'),
	('dog-french-pointing-dog-pyrenean-type', 'French Pointing Dog - Pyrenean Type', 'Braco Francés - Tipo Pirineos', 'French Pointing Dog - Pyrenean Type', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200546', '', 'dog'),
	('dog-swedish-lapphund', 'Swedish Lapphund', 'Perro Sueco De Laponia', 'Swedish Lapphund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201315', 'medium', 'dog'),
	('dog-cavalier-king-charles-spaniel', 'Cavalier King Charles Spaniel', 'Cavalier King Charles Spaniel', 'Cavalier King Charles Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200309', 'small', 'dog'),
	('dog-pyrenean-mountain-dog', 'Pyrenean Mountain Dog', 'Perro De Montaña De Los Pirineos', 'Pyrenean Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200629', '', 'dog'),
	('dog-pyrenean-sheepdog-smooth-faced', 'Pyrenean Sheepdog - Smooth Faced', 'Pastor De Los Pirineos De Cara Rasa', 'Pyrenean Sheepdog - Smooth Faced', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201116', '', 'dog'),
	('dog-irish-terrier', 'Irish Terrier', 'Terrier Irlandés', 'Irish Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200704', 'medium', 'dog'),
	('dog-boston-terrier', 'Boston Terrier', 'Boston Terrier', 'Boston Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200204', 'small', 'dog'),
	('dog-long-haired-pyrenean-sheepdog', 'Long-Haired Pyrenean Sheepdog', 'Perro Pastor De Los Pirineos De Pelo Largo', 'Long-Haired Pyrenean Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200832', '', 'dog'),
	('dog-slovensky-cuvac', 'Slovensky Cuvac', 'Tchuvatch Eslovaco', 'Slovensky Cuvac', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201245', 'large', 'dog'),
	('dog-doberman-pinscher', 'Doberman Pinscher', 'Dobermann', 'Doberman Pinscher', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200442', 'large', 'dog'),
	('dog-boxer', 'Boxer', 'Boxer', 'Boxer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200210', 'varies', 'dog'),
	('dog-leonberger', 'Leonberger', 'Leonberger', 'Leonberger', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200819', 'giant', 'dog'),
	('dog-rhodesian-ridgeback', 'Rhodesian Ridgeback', 'Perro Crestado Rodesiano', 'Rhodesian Ridgeback', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201135', 'large', 'dog'),
	('dog-rottweiler', 'Rottweiler', 'Rottweiler', 'Rottweiler', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201143', 'giant', 'dog'),
	('dog-dachshund', 'Dachshund', 'Teckel', 'Dachshund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200406', 'small', 'dog'),
	('dog-bulldog', 'Bulldog', 'Bulldog', 'Bulldog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200258', 'medium', 'dog'),
	('dog-serbian-hound', 'Serbian Hound', 'Sabueso Serbio', 'Serbian Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201207', '', 'dog'),
	('dog-istrian-short-haired-hound', 'Istrian Short-Haired Hound', 'Sabueso De Istria De Pelo Corto', 'Istrian Short-Haired Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200709', '', 'dog'),
	('dog-istrian-wire-haired-hound', 'Istrian Wire-Haired Hound', 'Sabueso De Istria De Pelo Duro', 'Istrian Wire-Haired Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200710', '', 'dog'),
	('dog-dalmatian', 'Dalmatian', 'Dálmata', 'Dalmatian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200427', 'large', 'dog'),
	('dog-posavatz-hound', 'Posavatz Hound', 'Sabueso Del Valle De Save', 'Posavatz Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201080', '', 'dog'),
	('dog-bosnian-broken-haired-hound-called-barak', 'Bosnian Broken-Haired Hound - Called Barak', 'Sabueso Bosnio De Pelo Cerdoso - Llamado Barak', 'Bosnian Broken-Haired Hound - Called Barak', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200200', '', 'dog'),
	('dog-collie-rough', 'Collie Rough', 'Collie De Pelo Largo', 'Collie Rough', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200376', '', 'dog'),
	('dog-bullmastiff', 'Bullmastiff', 'Bullmastiff', 'Bullmastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200261', 'giant', 'dog'),
	('dog-greyhound', 'Greyhound', 'Greyhound', 'Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200638', '', 'dog'),
	('dog-english-foxhound', 'English Foxhound', 'Foxhound Inglés', 'English Foxhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200490', 'large', 'dog'),
	('dog-irish-wolfhound', 'Irish Wolfhound', 'Lebrel Irlandés', 'Irish Wolfhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200706', 'giant', 'dog'),
	('dog-beagle', 'Beagle', 'Beagle', 'Beagle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200131', 'small', 'dog'),
	('dog-whippet', 'Whippet', 'Whippet', 'Whippet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201421', 'medium', 'dog'),
	('dog-basset-hound', 'Basset Hound', 'Basset Hound', 'Basset Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200126', 'medium', 'dog'),
	('dog-deerhound', 'Deerhound', 'Lebrel Escocés', 'Deerhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200435', '', 'dog'),
	('dog-italian-spinone', 'Italian Spinone', 'Espinone', 'Italian Spinone', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200721', '', 'dog'),
	('dog-german-shepherd-dog', 'German Shepherd Dog', 'Pastor Alemán', 'German Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200577', 'large', 'dog'),
	('dog-american-cocker-spaniel', 'American Cocker Spaniel', 'Cocker Spaniel Americano', 'American Cocker Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200038', 'medium', 'dog'),
	('dog-dandie-dinmont-terrier', 'Dandie Dinmont Terrier', 'Dandie Dinmont Terrier', 'Dandie Dinmont Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200429', 'small', 'dog'),
	('dog-wire-fox-terrier', 'Wire Fox Terrier', 'Fox Terrier De Pelo Alambre', 'Wire Fox Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201424', 'small', 'dog'),
	('dog-castro-laboreiro-dog', 'Castro Laboreiro Dog', 'Perro De Castro Laboreiro', 'Castro Laboreiro Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200296', '', 'dog'),
	('dog-bouvier-des-ardennes', 'Bouvier des Ardennes', 'Boyero De Las Ardenas', 'Bouvier des Ardennes', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200207', '', 'dog'),
	('dog-poodle', 'Poodle', 'Caniche', 'Poodle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201048', 'varies', 'dog'),
	('dog-estrela-mountain-dog', 'Estrela Mountain Dog', 'Perro De La Sierra De La Estrela', 'Estrela Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200509', 'giant', 'dog'),
	('dog-french-spaniel', 'French Spaniel', 'Spaniel Francés', 'French Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200548', 'medium', 'dog'),
	('dog-picardy-sheepdog', 'Picardy Sheepdog', 'Pastor De Picardía', 'Picardy Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201018', '', 'dog'),
	('dog-ariege-pointing-dog', 'Ariege Pointing Dog', 'Braco Del Ariege', 'Ariege Pointing Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200074', '', 'dog'),
	('dog-bourbonnais-pointing-dog', 'Bourbonnais Pointing Dog', 'Braco Del Borbonesado', 'Bourbonnais Pointing Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200205', 'medium', 'dog'),
	('dog-auvergne-pointer', 'Auvergne Pointer', 'Braco De Auvernia', 'Auvergne Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200106', '', 'dog'),
	('dog-giant-schnauzer', 'Giant Schnauzer', 'Schnauzer Gigante', 'Giant Schnauzer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200604', 'large', 'dog'),
	('dog-schnauzer', 'Schnauzer', 'Schnauzer', 'Schnauzer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201185', '', 'dog'),
	('dog-miniature-schnauzer', 'Miniature Schnauzer', 'Schnauzer Miniatura', 'Miniature Schnauzer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200896', 'small', 'dog'),
	('dog-german-pinscher', 'German Pinscher', 'Pinscher Alemán', 'German Pinscher', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201454', 'medium', 'dog'),
	('dog-miniature-pinscher', 'Miniature Pinscher', 'Pinscher Miniatura', 'Miniature Pinscher', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200893', 'toy', 'dog'),
	('dog-affenpinscher', 'Affenpinscher', 'Affenpinscher', 'Affenpinscher', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200003', 'toy', 'dog'),
	('dog-portuguese-pointer', 'Portuguese Pointer', 'Perdiguero Portugués', 'Portuguese Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201069', 'medium', 'dog'),
	('dog-sloughi', 'Sloughi', 'Sloughi', 'Sloughi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201242', '', 'dog'),
	('dog-finnish-lapponian-dog', 'Finnish Lapponian Dog', 'Perro Finlandés De Laponia', 'Finnish Lapponian Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200524', '', 'dog'),
	('dog-hovawart', 'Hovawart', 'Hovawart', 'Hovawart', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200674', '', 'dog'),
	('dog-bouvier-des-flandres', 'Bouvier des Flandres', 'Boyero De Flandes', 'Bouvier des Flandres', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200208', 'large', 'dog'),
	('dog-kromfohrlander', 'Kromfohrlander', 'Kromfohrländer', 'Kromfohrlander', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200786', 'medium', 'dog'),
	('dog-borzoi', 'Borzoi', 'Borzoi - Lebrel Ruso Para La Caza', 'Borzoi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200197', 'large', 'dog'),
	('dog-bergamasco-shepherd-dog', 'Bergamasco Shepherd Dog', 'Perro De Pastor Bergamasco', 'Bergamasco Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200154', 'large', 'dog'),
	('dog-italian-volpino', 'Italian Volpino', 'Volpino Italiano', 'Italian Volpino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200723', '', 'dog'),
	('dog-bolognese', 'Bolognese', 'Bolognese', 'Bolognese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200189', 'toy', 'dog'),
	('dog-neapolitan-mastiff', 'Neapolitan Mastiff', 'Mastín Napolitano', 'Neapolitan Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200930', 'giant', 'dog'),
	('dog-italian-rough-haired-segugio', 'Italian Rough-Haired Segugio', 'Sabueso Italiano De Pelo Duro', 'Italian Rough-Haired Segugio', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200716', '', 'dog'),
	('dog-cirneco-dell-etna', 'Cirneco dell''Etna', 'Cirneco Del Etna', 'Cirneco dell''Etna', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200365', 'small', 'dog'),
	('dog-italian-sighthound', 'Italian Sighthound', 'Pequeño Lebrel Italiano', 'Italian Sighthound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200720', '', 'dog'),
	('dog-maremma-sheepdog', 'Maremma Sheepdog', 'Perro De Pastor De La Maremma Y De Los Abruzos', 'Maremma Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200865', '', 'dog'),
	('dog-bracco-italiano', 'Bracco Italiano', 'Braco Italiano', 'Bracco Italiano', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200215', 'large', 'dog'),
	('dog-norwegian-hound', 'Norwegian Hound', 'Sabueso Noruego', 'Norwegian Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200958', '', 'dog'),
	('dog-spanish-hound', 'Spanish Hound', 'Sabueso Español', 'Spanish Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201275', '', 'dog'),
	('dog-chow-chow', 'Chow Chow', 'Chow Chow', 'Chow Chow', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200361', 'large', 'dog'),
	('dog-japanese-chin', 'Japanese Chin', 'Spaniel Japonés', 'Japanese Chin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200735', 'toy', 'dog'),
	('dog-pekingese', 'Pekingese', 'Pekinés', 'Pekingese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200994', 'small', 'dog'),
	('dog-shih-tzu', 'Shih Tzu', 'Shih Tzu', 'Shih Tzu', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201223', 'small', 'dog'),
	('dog-tibetan-terrier', 'Tibetan Terrier', 'Terrier Tibetano', 'Tibetan Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201353', 'medium', 'dog');
INSERT INTO public.pets_breed VALUES
	('dog-canadian-eskimo-dog', 'Canadian Eskimo Dog', 'Perro Esquimal Canadiense', 'Canadian Eskimo Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200275', '', 'dog'),
	('dog-samoyed', 'Samoyed', 'Samoyedo', 'Samoyed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201174', 'medium', 'dog'),
	('dog-hanoverian-scent-hound', 'Hanoverian Scent Hound', 'Rastreador De Hannover', 'Hanoverian Scent Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200656', 'large', 'dog'),
	('dog-hellenic-hound', 'Hellenic Hound', 'Sabueso Helénico', 'Hellenic Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200667', '', 'dog'),
	('dog-bichon-frise', 'Bichon Frise', 'Bichon De Pelo Rizado', 'Bichon Frise', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200163', 'small', 'dog'),
	('dog-pudelpointer', 'Pudelpointer', 'Pudelpointer', 'Pudelpointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201087', 'large', 'dog'),
	('dog-bavarian-mountain-scent-hound', 'Bavarian Mountain Scent Hound', 'Rastreador Montañes De Baviera', 'Bavarian Mountain Scent Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200130', 'medium', 'dog'),
	('dog-chihuahua', 'Chihuahua', 'Chihuahueño', 'Chihuahua', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200338', 'toy', 'dog'),
	('dog-french-tricolour-hound', 'French Tricolour Hound', 'Sabueso Francés Tricolor', 'French Tricolour Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200549', '', 'dog'),
	('dog-french-white-and-black-hound', 'French White and Black Hound', 'Sabueso Francés Blanco Y Negro', 'French White and Black Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200551', '', 'dog'),
	('dog-frisian-water-dog', 'Frisian Water Dog', 'Perro De Agua Frison', 'Frisian Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200555', '', 'dog'),
	('dog-stabijhoun', 'Stabijhoun', 'Perdiguero Frisón', 'Stabijhoun', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201293', '', 'dog'),
	('dog-dutch-shepherd', 'Dutch Shepherd', 'Pastor Holandés', 'Dutch Shepherd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200463', 'large', 'dog'),
	('dog-drentsche-patrijshond', 'Drentsche Patrijshond', 'Perdiguero De Drente', 'Drentsche Patrijshond', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200453', 'large', 'dog'),
	('dog-fila-brasileiro', 'Fila Brasileiro', 'Fila Brasileño', 'Fila Brasileiro', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200520', '', 'dog'),
	('dog-landseer-european-continental-type', 'Landseer (European Continental Type)', 'Landseer (Tipo Europeo Continental)', 'Landseer (European Continental Type)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200810', '', 'dog'),
	('dog-lhasa-apso', 'Lhasa Apso', 'Lhasa Apso', 'Lhasa Apso', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200824', 'small', 'dog'),
	('dog-afghan-hound', 'Afghan Hound', 'Lebrel Afgano', 'Afghan Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200004', 'large', 'dog'),
	('dog-serbian-tricolor-hound', 'Serbian Tricolor Hound', 'Sabueso Tricolor Serbio', 'Serbian Tricolor Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201209', '', 'dog'),
	('dog-tibetan-mastiff', 'Tibetan Mastiff', 'Dogo Del Tibet', 'Tibetan Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201351', 'giant', 'dog'),
	('dog-tibetan-spaniel', 'Tibetan Spaniel', 'Spaniel Tibetano', 'Tibetan Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201352', 'small', 'dog'),
	('dog-deutsch-stichelhaar', 'Deutsch Stichelhaar', 'Perro De Muestra Alemán De Pelo Cerdoso', 'Deutsch Stichelhaar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200438', '', 'dog'),
	('dog-lowchen', 'Lowchen', 'Pequeño Perro León', 'Lowchen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200836', 'small', 'dog'),
	('dog-xoloitzcuintli', 'Xoloitzcuintli', 'Xoloitzcuintle', 'Xoloitzcuintli', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201436', 'varies', 'dog'),
	('dog-great-dane', 'Great Dane', 'Gran Danés', 'Great Dane', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200623', 'giant', 'dog'),
	('dog-australian-silky-terrier', 'Australian Silky Terrier', 'Terrier Sedoso Australiano', 'Australian Silky Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200096', '', 'dog'),
	('dog-norwegian-buhund', 'Norwegian Buhund', 'Buhund Noruego', 'Norwegian Buhund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200953', 'medium', 'dog'),
	('dog-mudi', 'Mudi', 'Mudi', 'Mudi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200921', 'medium', 'dog'),
	('dog-wirehaired-vizsla', 'Wirehaired Vizsla', 'Braco Húngaro De Pelo Duro', 'Wirehaired Vizsla', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201428', 'medium', 'dog'),
	('dog-hungarian-greyhound', 'Hungarian Greyhound', 'Lebrel Húngaro', 'Hungarian Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200678', '', 'dog'),
	('dog-hungarian-hound-transylvanian-scent-hound', 'Hungarian Hound - Transylvanian Scent Hound', 'Sabueso Húngaro - Sabueso De Transilvania', 'Hungarian Hound - Transylvanian Scent Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200679', 'medium', 'dog'),
	('dog-norwegian-elkhound-grey', 'Norwegian Elkhound Grey', 'Cazador De Alces Noruego Gris', 'Norwegian Elkhound Grey', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200957', '', 'dog'),
	('dog-alaskan-malamute', 'Alaskan Malamute', 'Malamute De Alaska', 'Alaskan Malamute', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200017', 'large', 'dog'),
	('dog-slovensky-kopov', 'Slovensky Kopov', 'Sabueso Eslovaco', 'Slovensky Kopov', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201246', 'medium', 'dog'),
	('dog-bohemian-wire-haired-pointing-griffon', 'Bohemian Wire-Haired Pointing Griffon', 'Grifón De Muestra Bohemio De Pelo Duro', 'Bohemian Wire-Haired Pointing Griffon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200188', '', 'dog'),
	('dog-cesky-terrier', 'Cesky Terrier', 'Terrier Checo', 'Cesky Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200323', 'small', 'dog'),
	('dog-atlas-mountain-dog', 'Atlas Mountain Dog', 'Perro De Montaña Del Atlas (Aïdi)', 'Atlas Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200083', '', 'dog'),
	('dog-pharaoh-hound', 'Pharaoh Hound', 'Perro Del Faraón', 'Pharaoh Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201016', 'medium', 'dog'),
	('dog-majorca-mastiff', 'Majorca Mastiff', 'Ca De Bou', 'Majorca Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200845', '', 'dog'),
	('dog-havanese', 'Havanese', 'Bichon Habanero', 'Havanese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200662', 'toy', 'dog'),
	('dog-polish-lowland-sheepdog', 'Polish Lowland Sheepdog', 'Perro De Pastor Polaco De Las Llanuras', 'Polish Lowland Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201035', 'medium', 'dog'),
	('dog-polish-tatra-sheepdog', 'Polish Tatra Sheepdog', 'Pastor Polaco De Tatra', 'Polish Tatra Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201037', '', 'dog'),
	('dog-pug', 'Pug', 'Pug', 'Pug', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201089', 'small', 'dog'),
	('dog-alpine-dachsbracke', 'Alpine Dachsbracke', 'Dachsbracke De Los Alpes', 'Alpine Dachsbracke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200023', '', 'dog'),
	('dog-akita', 'Akita', 'Akita', 'Akita', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200010', 'giant', 'dog'),
	('dog-shiba', 'Shiba', 'Shiba', 'Shiba', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201220', '', 'dog'),
	('dog-japanese-terrier', 'Japanese Terrier', 'Terrier Japonés', 'Japanese Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200741', '', 'dog'),
	('dog-tosa', 'Tosa', 'Tosa', 'Tosa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201357', 'giant', 'dog'),
	('dog-hokkaido', 'Hokkaido', 'Hokkaido', 'Hokkaido', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200671', 'medium', 'dog'),
	('dog-japanese-spitz', 'Japanese Spitz', 'Spitz Japonés', 'Japanese Spitz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200740', 'small', 'dog'),
	('dog-chesapeake-bay-retriever', 'Chesapeake Bay Retriever', 'Chesapeake Bay Retriever', 'Chesapeake Bay Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200326', 'large', 'dog'),
	('dog-mastiff', 'Mastiff', 'Mastiff', 'Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200867', 'giant', 'dog'),
	('dog-norwegian-lundehund', 'Norwegian Lundehund', 'Lundehund Noruego', 'Norwegian Lundehund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200959', 'medium', 'dog'),
	('dog-hygen-hound', 'Hygen Hound', 'Sabueso De Hygen', 'Hygen Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200686', '', 'dog'),
	('dog-halden-hound', 'Halden Hound', 'Sabueso Halden', 'Halden Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200651', '', 'dog'),
	('dog-norwegian-elkhound-black', 'Norwegian Elkhound Black', 'Cazador De Alces Noruego Negro', 'Norwegian Elkhound Black', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200956', '', 'dog'),
	('dog-saluki', 'Saluki', 'Saluki', 'Saluki', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201171', 'medium', 'dog'),
	('dog-siberian-husky', 'Siberian Husky', 'Husky Siberiano', 'Siberian Husky', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201233', 'medium', 'dog'),
	('dog-bearded-collie', 'Bearded Collie', 'Collie Barbudo', 'Bearded Collie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200134', 'medium', 'dog'),
	('dog-norfolk-terrier', 'Norfolk Terrier', 'Norfolk Terrier', 'Norfolk Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200945', 'small', 'dog'),
	('dog-canaan-dog', 'Canaan Dog', 'Canaan Dog', 'Canaan Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200274', 'medium', 'dog'),
	('dog-greenland-dog', 'Greenland Dog', 'Perro De Groenlandia', 'Greenland Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200636', '', 'dog'),
	('dog-brazilian-tracker', 'Brazilian Tracker', 'Rastreador Brasileño', 'Brazilian Tracker', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200232', '', 'dog'),
	('dog-norrbottenspets', 'Norrbottenspets', 'Spitz De Norrbotten', 'Norrbottenspets', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200948', 'medium', 'dog'),
	('dog-croatian-sheepdog', 'Croatian Sheepdog', 'Perro Pastor Croata', 'Croatian Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200392', 'medium', 'dog'),
	('dog-karst-shepherd-dog', 'Karst Shepherd Dog', 'Pastor De Karst', 'Karst Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200758', '', 'dog'),
	('dog-montenegrin-mountain-hound', 'Montenegrin Mountain Hound', 'Sabueso De Montaña Del Montenegro', 'Montenegrin Mountain Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200906', '', 'dog'),
	('dog-old-danish-pointing-dog', 'Old Danish Pointing Dog', 'Antiguo Perro De Muestra Danés', 'Old Danish Pointing Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000668', '', 'dog'),
	('dog-grand-griffon-vendeen', 'Grand Griffon Vendeen', 'Gran Grifon Vendeano', 'Grand Griffon Vendeen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200619', '', 'dog'),
	('dog-coton-de-tulear', 'Coton de Tulear', 'Coton De Tulear', 'Coton de Tulear', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200389', 'small', 'dog'),
	('dog-lapponian-herder', 'Lapponian Herder', 'Pastor Finlandés De Laponia', 'Lapponian Herder', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200814', 'large', 'dog'),
	('dog-spanish-greyhound', 'Spanish Greyhound', 'Galgo Español', 'Spanish Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201274', '', 'dog'),
	('dog-american-staffordshire-terrier', 'American Staffordshire Terrier', 'American Staffordshire Terrier', 'American Staffordshire Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200055', 'medium', 'dog'),
	('dog-australian-cattle-dog', 'Australian Cattle Dog', 'Boyero Australiano', 'Australian Cattle Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200088', 'medium', 'dog'),
	('dog-chinese-crested', 'Chinese Crested', 'Perro Crestado Chino', 'Chinese Crested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200345', 'toy', 'dog'),
	('dog-icelandic-sheepdog', 'Icelandic Sheepdog', 'Perro De Pastor Islandés', 'Icelandic Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200692', 'medium', 'dog'),
	('dog-beagle-harrier', 'Beagle Harrier', 'Beagle-Harrier', 'Beagle Harrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200132', '', 'dog'),
	('dog-eurasier', 'Eurasier', 'Eurásico', 'Eurasier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200512', 'medium', 'dog'),
	('dog-dogo-argentino', 'Dogo Argentino', 'Dogo Argentino', 'Dogo Argentino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200445', 'large', 'dog'),
	('dog-australian-kelpie', 'Australian Kelpie', 'Australian Kelpie', 'Australian Kelpie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200090', '', 'dog'),
	('dog-otterhound', 'Otterhound', 'Perro De Nutria', 'Otterhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200980', 'large', 'dog'),
	('dog-harrier', 'Harrier', 'Harrier', 'Harrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200660', 'medium', 'dog'),
	('dog-collie-smooth', 'Collie Smooth', 'Collie De Pelo Corto', 'Collie Smooth', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200377', '', 'dog'),
	('dog-border-collie', 'Border Collie', 'Border Collie', 'Border Collie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200193', 'medium', 'dog'),
	('dog-romagna-water-dog', 'Romagna Water Dog', 'Perro De Agua De Romagna', 'Romagna Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201137', '', 'dog'),
	('dog-german-hound', 'German Hound', 'Sabueso Alemán', 'German Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200567', '', 'dog'),
	('dog-black-and-tan-coonhound', 'Black and Tan Coonhound', 'Perro Negro Y Fuego Para La Caza Del Mapache', 'Black and Tan Coonhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200168', 'large', 'dog'),
	('dog-american-water-spaniel', 'American Water Spaniel', 'Perro De Agua Americano', 'American Water Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200059', 'medium', 'dog'),
	('dog-irish-glen-of-imaal-terrier', 'Irish Glen Of Imaal Terrier', 'Terrier Glen De Imaal Irlandés', 'Irish Glen Of Imaal Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200698', '', 'dog'),
	('dog-american-foxhound', 'American Foxhound', 'American Foxhound', 'American Foxhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200047', 'large', 'dog'),
	('dog-russian-european-laika', 'Russian-European Laika', 'Laika Ruso-Europeo', 'Russian-European Laika', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201155', '', 'dog'),
	('dog-east-siberian-laika', 'East Siberian Laika', 'Laika De Siberia Oriental', 'East Siberian Laika', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200472', '', 'dog'),
	('dog-west-siberian-laika', 'West Siberian Laika', 'Laika De Siberia Occidental', 'West Siberian Laika', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201416', '', 'dog'),
	('dog-azawakh', 'Azawakh', 'Azawakh', 'Azawakh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200108', 'medium', 'dog'),
	('dog-dutch-smoushond', 'Dutch Smoushond', 'Perro Smous Holandés', 'Dutch Smoushond', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200467', '', 'dog'),
	('dog-chinese-shar-pei', 'Chinese Shar-Pei', 'Shar Pei', 'Chinese Shar-Pei', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200351', 'medium', 'dog'),
	('dog-peruvian-hairless-dog', 'Peruvian Hairless Dog', 'Perro Sin Pelo Del Perú', 'Peruvian Hairless Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201004', 'varies', 'dog'),
	('cat-exotic', 'Exotic', NULL, 'Exotic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100095', '', 'cat'),
	('dog-saarloos-wolfhond', 'Saarloos Wolfhond', 'Perro Lobo De Saarloos', 'Saarloos Wolfhond', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201158', '', 'dog'),
	('dog-nova-scotia-duck-tolling-retriever', 'Nova Scotia Duck Tolling Retriever', 'Perro Cobrador De Nueva Escocia', 'Nova Scotia Duck Tolling Retriever', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200964', 'medium', 'dog');
INSERT INTO public.pets_breed VALUES
	('dog-dutch-schapendoes', 'Dutch Schapendoes', 'Schapendoes Neerlandés', 'Dutch Schapendoes', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200460', '', 'dog'),
	('dog-nederlandse-kooikerhondje', 'Nederlandse Kooikerhondje', 'Nederlandse Kooikerhondje', 'Nederlandse Kooikerhondje', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200932', 'medium', 'dog'),
	('dog-broholmer', 'Broholmer', 'Broholmer', 'Broholmer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000661', 'giant', 'dog'),
	('dog-french-white-and-orange-hound', 'French White and Orange Hound', 'Sabueso Francés Blanco Y Naranja', 'French White and Orange Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200552', '', 'dog'),
	('dog-kai-ken', 'Kai Ken', 'Kai', 'Kai Ken', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200747', 'medium', 'dog'),
	('dog-kishu-ken', 'Kishu Ken', 'Kishu', 'Kishu Ken', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200774', 'medium', 'dog'),
	('dog-shikoku', 'Shikoku', 'Shikoku', 'Shikoku', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201225', 'medium', 'dog'),
	('dog-slovakian-wire-haired-pointer', 'Slovakian Wire-Haired Pointer', 'Braco Eslovaco De Pelo Duro', 'Slovakian Wire-Haired Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201244', 'large', 'dog'),
	('dog-majorca-shepherd-dog', 'Majorca Shepherd Dog', 'Perro De Pastor Mallorquĺn', 'Majorca Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200847', '', 'dog'),
	('dog-great-anglo-french-tricolor-hound', 'Great Anglo-French Tricolor Hound', 'Gran Sabueso Anglo-Francés Tricolor', 'Great Anglo-French Tricolor Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200620', '', 'dog'),
	('dog-great-anglo-french-white-and-black-hound', 'Great Anglo-French White and Black Hound', 'Gran Sabueso Anglo-Francés Blanco Y Negro', 'Great Anglo-French White and Black Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200621', '', 'dog'),
	('dog-great-anglo-french-white-and-orange-hound', 'Great Anglo-French White and Orange Hound', 'Gran Sabueso Anglo-Francés Blanco Y Naranja', 'Great Anglo-French White and Orange Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200622', '', 'dog'),
	('dog-medium-sized-anglo-french-hound', 'Medium-Sized Anglo-French Hound', 'Sabueso Anglo-Francés De Tamaño Mediano', 'Medium-Sized Anglo-French Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200873', '', 'dog'),
	('dog-south-russian-shepherd-dog', 'South Russian Shepherd Dog', 'Perro De Pastor De Rusia Meridional', 'South Russian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201264', '', 'dog'),
	('dog-russian-black-terrier', 'Russian Black Terrier', 'Terrier Ruso Negro', 'Russian Black Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201146', '', 'dog'),
	('dog-caucasian-shepherd-dog', 'Caucasian Shepherd Dog', 'Perro Pastor Del Cáucaso', 'Caucasian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200304', 'giant', 'dog'),
	('dog-canarian-warren-hound', 'Canarian Warren Hound', 'Podenco Canario', 'Canarian Warren Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200276', '', 'dog'),
	('dog-irish-red-and-white-setter', 'Irish Red and White Setter', 'Setter Irlandés Rojo Y Blanco', 'Irish Red and White Setter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200700', 'medium', 'dog'),
	('dog-kangal-shepherd-dog', 'Kangal Shepherd Dog', 'Perro Pastor Kangal', 'Kangal Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200750', '', 'dog'),
	('dog-czechoslovakian-wolfdog', 'Czechoslovakian Wolfdog', 'Perro Lobo Checoslovaco', 'Czechoslovakian Wolfdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200402', 'medium', 'dog'),
	('dog-polish-greyhound', 'Polish Greyhound', 'Lebrel Polaco', 'Polish Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201032', '', 'dog'),
	('dog-korean-jindo', 'Korean Jindo', 'Korea Jindo Dog', 'Korean Jindo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200783', '', 'dog'),
	('dog-central-asian-shepherd-dog', 'Central Asian Shepherd Dog', 'Perro Pastor De Asia Central', 'Central Asian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200321', 'large', 'dog'),
	('dog-spanish-water-dog', 'Spanish Water Dog', 'Perro De Agua Español', 'Spanish Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201280', 'medium', 'dog'),
	('dog-italian-short-haired-segugio', 'Italian Short-Haired Segugio', 'Sabueso Italiano De Pelo Raso', 'Italian Short-Haired Segugio', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200719', '', 'dog'),
	('dog-thai-ridgeback', 'Thai Ridgeback', 'Thai Ridgeback Dog', 'Thai Ridgeback', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201348', 'medium', 'dog'),
	('dog-parson-russell-terrier', 'Parson Russell Terrier', 'Parson Russell Terrier', 'Parson Russell Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200987', 'small', 'dog'),
	('dog-saint-miguel-cattle-dog', 'Saint Miguel Cattle Dog', 'Fila De San Miguel', 'Saint Miguel Cattle Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201167', '', 'dog'),
	('dog-brazilian-terrier', 'Brazilian Terrier', 'Terrier Brasileño', 'Brazilian Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200231', '', 'dog'),
	('dog-australian-shepherd', 'Australian Shepherd', 'Perro Pastor Australiano', 'Australian Shepherd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200095', 'medium', 'dog'),
	('dog-italian-cane-corso', 'Italian Cane Corso', 'Cane Corso', 'Italian Cane Corso', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200712', '', 'dog'),
	('dog-american-akita', 'American Akita', 'Akita Americano', 'American Akita', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200027', '', 'dog'),
	('dog-jack-russell-terrier', 'Jack Russell Terrier', 'Terrier Jack Russell', 'Jack Russell Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200724', '', 'dog'),
	('dog-presa-canario', 'Presa Canario', 'Presa Canario', 'Presa Canario', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201085', '', 'dog'),
	('dog-white-swiss-shepherd-dog', 'White Swiss Shepherd Dog', 'Pastor Blanco Suizo', 'White Swiss Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201423', '', 'dog'),
	('dog-taiwan-dog', 'Taiwan Dog', 'Perro De Taiwan', 'Taiwan Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201332', '', 'dog'),
	('dog-romanian-mioritic-shepherd-dog', 'Romanian Mioritic Shepherd Dog', 'Perro Pastor Rumano De Mioritza', 'Romanian Mioritic Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201141', 'giant', 'dog'),
	('dog-romanian-carpathian-shepherd-dog', 'Romanian Carpathian Shepherd Dog', 'Perro De Pastor Rumano De Los Cárpatos "Carpatin"', 'Romanian Carpathian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201140', '', 'dog'),
	('dog-australian-stumpy-tail-cattle-dog', 'Australian Stumpy Tail Cattle Dog', 'Pastor Australiano Stumpy Tail', 'Australian Stumpy Tail Cattle Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200097', 'medium', 'dog'),
	('dog-russian-toy', 'Russian Toy', 'Pequeño Perro Ruso', 'Russian Toy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201151', 'toy', 'dog'),
	('dog-cimarron-uruguayo', 'Cimarron Uruguayo', 'Cimarrón Uruguayo', 'Cimarron Uruguayo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200364', '', 'dog'),
	('dog-polish-hunting-dog', 'Polish Hunting Dog', 'Gonczy Polski', 'Polish Hunting Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201034', '', 'dog'),
	('dog-bosnian-and-herzegovinian-croatian-shepherd-dog', 'Bosnian and Herzegovinian - Croatian Shepherd Dog', 'Pastor De Bosnia Y Herzegovina - Croacia', 'Bosnian and Herzegovinian - Croatian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200199', 'large', 'dog'),
	('dog-danish-swedish-farmdog', 'Danish-Swedish Farmdog', 'Perro De Granja Danés Y Sueco', 'Danish-Swedish Farmdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000663', 'small', 'dog'),
	('dog-romanian-bucovina-shepherd', 'Romanian Bucovina Shepherd', 'Perro De Pastor Rumano De Bucovina', 'Romanian Bucovina Shepherd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201139', '', 'dog'),
	('dog-thai-bangkaew-dog', 'Thai Bangkaew Dog', 'Thai Bangkaew Dog', 'Thai Bangkaew Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201347', '', 'dog'),
	('dog-miniature-bull-terrier', 'Miniature Bull Terrier', 'Bull Terrier Miniatura', 'Miniature Bull Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200882', 'medium', 'dog'),
	('dog-lancashire-heeler', 'Lancashire Heeler', 'Lancashire Heeler', 'Lancashire Heeler', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200808', 'small', 'dog'),
	('dog-segugio-maremmano', 'Segugio Maremmano', 'Segugio Maremmano', 'Segugio Maremmano', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201203', '', 'dog'),
	('dog-kintamani-bali-dog', 'Kintamani-Bali Dog', 'Perro Kintamani-Bali', 'Kintamani-Bali Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200772', '', 'dog'),
	('dog-prague-ratter', 'Prague Ratter', 'Ratonero De Praga', 'Prague Ratter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201084', '', 'dog'),
	('dog-bohemian-shepherd-dog', 'Bohemian Shepherd Dog', 'Perro Pastor Bohemio', 'Bohemian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200186', 'medium', 'dog'),
	('dog-yakutian-laika', 'Yakutian Laika', 'Laika De Yakutia', 'Yakutian Laika', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201442', 'medium', 'dog'),
	('dog-estonian-hound', 'Estonian Hound', 'Sabueso De Estonia', 'Estonian Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200508', '', 'dog'),
	('dog-miniature-american-shepherd', 'Miniature American Shepherd', 'Pastor Miniatura Americano', 'Miniature American Shepherd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200880', 'medium', 'dog'),
	('dog-transmontano-mastiff', 'Transmontano Mastiff', 'Mastín Transmontano', 'Transmontano Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201369', '', 'dog'),
	('dog-continental-bulldog', 'Continental Bulldog', 'Bulldog Continental', 'Continental Bulldog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200380', '', 'dog'),
	('dog-valencian-terrier', 'Valencian Terrier', 'Ratonero Valenciano', 'Valencian Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201381', '', 'dog'),
	('dog-andalusian-terrier-sherry-terrier', 'Andalusian Terrier, Sherry Terrier', 'Ratonero Bodeguero Andaluz', 'Andalusian Terrier, Sherry Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'dog'),
	('dog-kazakh-tazy', 'Kazakh Tazy', 'Kazakh Tazy', 'Kazakh Tazy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'dog'),
	('dog-romanian-raven-shepherd-dog', 'Romanian Raven Shepherd Dog', 'Perro Pastor Cuervo Rumano', 'Romanian Raven Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'dog'),
	('dog-american-english-coonhound', 'American English Coonhound', NULL, 'American English Coonhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200045', 'medium', 'dog'),
	('dog-american-eskimo-dog', 'American Eskimo Dog', NULL, 'American Eskimo Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200046', 'varies', 'dog'),
	('dog-american-hairless-terrier', 'American Hairless Terrier', NULL, 'American Hairless Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200049', 'small', 'dog'),
	('dog-american-leopard-hound', 'American Leopard Hound', NULL, 'American Leopard Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200051', 'large', 'dog'),
	('dog-anatolian-shepherd-dog', 'Anatolian Shepherd Dog', NULL, 'Anatolian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200062', 'giant', 'dog'),
	('dog-barbet', 'Barbet', NULL, 'Barbet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200119', 'medium', 'dog'),
	('dog-beauce-shepherd-dog', 'Beauce Shepherd Dog', NULL, 'Beauce Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200135', 'large', 'dog'),
	('dog-belgian-sheepdog', 'Belgian Sheepdog', NULL, 'Belgian Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200143', 'large', 'dog'),
	('dog-berger-picard', 'Berger Picard', NULL, 'Berger Picard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200158', 'large', 'dog'),
	('dog-biewer-terrier', 'Biewer Terrier', NULL, 'Biewer Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200165', 'toy', 'dog'),
	('dog-black-russian-terrier', 'Black Russian Terrier', NULL, 'Black Russian Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200174', 'giant', 'dog'),
	('dog-bluetick-coonhound', 'Bluetick Coonhound', NULL, 'Bluetick Coonhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200183', 'large', 'dog'),
	('dog-boerboel', 'Boerboel', NULL, 'Boerboel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200185', 'giant', 'dog'),
	('dog-boykin-spaniel', 'Boykin Spaniel', NULL, 'Boykin Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200214', 'medium', 'dog'),
	('dog-braque-francais-pyrenean', 'Braque Francais Pyrenean', NULL, 'Braque Francais Pyrenean', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200226', 'medium', 'dog'),
	('dog-brittany', 'Brittany', NULL, 'Brittany', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200238', 'medium', 'dog'),
	('dog-brussels-griffon', 'Brussels Griffon', NULL, 'Brussels Griffon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200241', 'toy', 'dog'),
	('dog-american-dingo', 'American Dingo', NULL, 'American Dingo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200044', 'medium', 'dog'),
	('dog-catahoula-leopard-dog', 'Catahoula Leopard Dog', NULL, 'Catahoula Leopard Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200298', 'large', 'dog'),
	('dog-chinook', 'Chinook', NULL, 'Chinook', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200353', 'large', 'dog'),
	('dog-collie', 'Collie', NULL, 'Collie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200375', 'large', 'dog'),
	('dog-deutscher-wachtelhund', 'Deutscher Wachtelhund', NULL, 'Deutscher Wachtelhund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200440', 'medium', 'dog'),
	('dog-english-toy-spaniel', 'English Toy Spaniel', NULL, 'English Toy Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200498', 'toy', 'dog'),
	('dog-finnish-lapphund', 'Finnish Lapphund', NULL, 'Finnish Lapphund', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200523', 'medium', 'dog'),
	('dog-german-longhaired-pointer', 'German Longhaired Pointer', NULL, 'German Longhaired Pointer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200570', 'large', 'dog'),
	('dog-glen-of-imaal-terrier', 'Glen of Imaal Terrier', NULL, 'Glen of Imaal Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200609', 'medium', 'dog'),
	('dog-german-guard-dog', 'German Guard Dog', NULL, 'German Guard Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200566', 'large', 'dog'),
	('dog-ibizan-hound', 'Ibizan Hound', NULL, 'Ibizan Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200688', 'medium', 'dog'),
	('dog-irish-setter', 'Irish Setter', NULL, 'Irish Setter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200702', 'large', 'dog'),
	('dog-italian-greyhound', 'Italian Greyhound', NULL, 'Italian Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200713', 'toy', 'dog'),
	('dog-jagdterrier', 'Jagdterrier', NULL, 'Jagdterrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200732', 'small', 'dog'),
	('dog-jindo', 'Jindo', NULL, 'Jindo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200744', 'medium', 'dog'),
	('dog-keeshond', 'Keeshond', NULL, 'Keeshond', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200759', 'medium', 'dog'),
	('dog-lagotto-romagnolo', 'Lagotto Romagnolo', NULL, 'Lagotto Romagnolo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200804', 'medium', 'dog'),
	('dog-mountain-cur', 'Mountain Cur', NULL, 'Mountain Cur', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200914', 'medium', 'dog'),
	('dog-norwegian-elkhound', 'Norwegian Elkhound', NULL, 'Norwegian Elkhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200955', 'medium', 'dog'),
	('dog-papillon', 'Papillon', NULL, 'Papillon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200985', 'toy', 'dog'),
	('dog-canary-dog', 'Canary Dog', NULL, 'Canary Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200277', 'large', 'dog'),
	('dog-plott-hound', 'Plott Hound', NULL, 'Plott Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201023', 'medium', 'dog');
INSERT INTO public.pets_breed VALUES
	('dog-portuguese-podengo', 'Portuguese Podengo', NULL, 'Portuguese Podengo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201067', 'medium', 'dog'),
	('dog-portuguese-podengo-pequeno', 'Portuguese Podengo Pequeno', NULL, 'Portuguese Podengo Pequeno', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201068', 'toy', 'dog'),
	('dog-hungarian-water-dog', 'Hungarian Water Dog', NULL, 'Hungarian Water Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200682', 'medium', 'dog'),
	('dog-pyrenean-shepherd', 'Pyrenean Shepherd', NULL, 'Pyrenean Shepherd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201117', 'medium', 'dog'),
	('dog-alentejo-mastiff', 'Alentejo Mastiff', NULL, 'Alentejo Mastiff', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200021', 'giant', 'dog'),
	('dog-rat-terrier', 'Rat Terrier', NULL, 'Rat Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201125', 'small', 'dog'),
	('dog-redbone-coonhound', 'Redbone Coonhound', NULL, 'Redbone Coonhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201132', 'large', 'dog'),
	('dog-russell-terrier', 'Russell Terrier', NULL, 'Russell Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201145', 'small', 'dog'),
	('dog-russian-tsvetnaya-bolonka', 'Russian Tsvetnaya Bolonka', NULL, 'Russian Tsvetnaya Bolonka', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201154', 'toy', 'dog'),
	('dog-dutch-sheepdog', 'Dutch Sheepdog', NULL, 'Dutch Sheepdog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200461', 'medium', 'dog'),
	('dog-scottish-deerhound', 'Scottish Deerhound', NULL, 'Scottish Deerhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201195', 'large', 'dog'),
	('dog-italian-hound', 'Italian Hound', NULL, 'Italian Hound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200714', 'medium', 'dog'),
	('dog-silky-terrier', 'Silky Terrier', NULL, 'Silky Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201237', 'toy', 'dog'),
	('dog-arabian-greyhound', 'Arabian Greyhound', NULL, 'Arabian Greyhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200069', 'medium', 'dog'),
	('dog-small-munsterlander', 'Small Munsterlander', NULL, 'Small Munsterlander', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201250', 'medium', 'dog'),
	('dog-soft-coated-wheaten-terrier', 'Soft Coated Wheaten Terrier', NULL, 'Soft Coated Wheaten Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201260', 'medium', 'dog'),
	('dog-schnauzer-standard', 'Schnauzer, Standard', NULL, 'Schnauzer, Standard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201189', 'medium', 'dog'),
	('dog-formosan-mountain-dog', 'Formosan Mountain Dog', NULL, 'Formosan Mountain Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200529', 'medium', 'dog'),
	('dog-teddy-roosevelt-terrier', 'Teddy Roosevelt Terrier', NULL, 'Teddy Roosevelt Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201340', 'varies', 'dog'),
	('dog-toy-fox-terrier', 'Toy Fox Terrier', NULL, 'Toy Fox Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201361', 'toy', 'dog'),
	('dog-treeing-tennessee-brindle', 'Treeing Tennessee Brindle', NULL, 'Treeing Tennessee Brindle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201373', 'medium', 'dog'),
	('dog-treeing-walker-coonhound', 'Treeing Walker Coonhound', NULL, 'Treeing Walker Coonhound', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201374', 'large', 'dog'),
	('dog-dutch-spaniel', 'Dutch Spaniel', NULL, 'Dutch Spaniel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200468', 'large', 'dog'),
	('dog-working-kelpie', 'Working Kelpie', NULL, 'Working Kelpie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201434', 'medium', 'dog'),
	('dog-labradoodle', 'Labradoodle', NULL, 'Labradoodle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200798', '', 'dog'),
	('dog-goldendoodle', 'Goldendoodle', NULL, 'Goldendoodle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200611', '', 'dog'),
	('dog-cockapoo', 'Cockapoo', NULL, 'Cockapoo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200370', '', 'dog'),
	('dog-malti-poo', 'Malti-Poo', NULL, 'Malti-Poo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200860', '', 'dog'),
	('dog-puggle', 'Puggle', NULL, 'Puggle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201099', '', 'dog'),
	('dog-cavapoo', 'Cavapoo', NULL, 'Cavapoo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200316', '', 'dog'),
	('dog-mixed-breed', 'Mixed Breed', NULL, 'Mixed Breed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200902', '', 'dog'),
	('dog-schnoodle', 'Schnoodle', NULL, 'Schnoodle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201190', '', 'dog'),
	('dog-pomsky', 'Pomsky', NULL, 'Pomsky', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201045', '', 'dog'),
	('dog-yorkipoo', 'Yorkipoo', NULL, 'Yorkipoo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201447', '', 'dog'),
	('dog-cavachon', 'Cavachon', NULL, 'Cavachon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200306', '', 'dog'),
	('dog-morkie', 'Morkie', NULL, 'Morkie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200907', '', 'dog'),
	('dog-chiweenie', 'Chiweenie', NULL, 'Chiweenie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200356', '', 'dog'),
	('dog-american-bully', 'American Bully', NULL, 'American Bully', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200036', '', 'dog'),
	('dog-toy-australian-shepherd-dog', 'Toy Australian Shepherd Dog', NULL, 'Toy Australian Shepherd Dog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201359', '', 'dog'),
	('dog-patterdale-terrier', 'Patterdale Terrier', NULL, 'Patterdale Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200990', '', 'dog'),
	('cat-mekong-bobtail', 'Mekong Bobtail', NULL, 'Mekong Bobtail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100161', '', 'cat'),
	('cat-abyssinian', 'Abyssinian', NULL, 'Abyssinian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100000', '', 'cat'),
	('cat-american-bobtail', 'American Bobtail', NULL, 'American Bobtail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100003', '', 'cat'),
	('cat-american-bobtail-longhair', 'American Bobtail Longhair', NULL, 'American Bobtail Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100004', '', 'cat'),
	('cat-american-bobtail-shorthair', 'American Bobtail Shorthair', NULL, 'American Bobtail Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100005', '', 'cat'),
	('cat-american-burmese', 'American Burmese', NULL, 'American Burmese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100006', '', 'cat'),
	('cat-american-curl', 'American Curl', NULL, 'American Curl', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100007', '', 'cat'),
	('cat-american-curl-longhair', 'American Curl Longhair', NULL, 'American Curl Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100008', '', 'cat'),
	('cat-american-curl-shorthair', 'American Curl Shorthair', NULL, 'American Curl Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100009', '', 'cat'),
	('cat-american-shorthair', 'American Shorthair', NULL, 'American Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100018', '', 'cat'),
	('cat-american-wirehair', 'American Wirehair', NULL, 'American Wirehair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100021', '', 'cat'),
	('cat-anatoli', 'Anatoli', NULL, 'Anatoli', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100022', '', 'cat'),
	('cat-aphrodite', 'Aphrodite', NULL, 'Aphrodite', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100023', '', 'cat'),
	('cat-aphrodite-s-giant-longhair', 'Aphrodite''s Giant Longhair', NULL, 'Aphrodite''s Giant Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100025', '', 'cat'),
	('cat-aphrodite-s-giant-shorthair', 'Aphrodite''s Giant Shorthair', NULL, 'Aphrodite''s Giant Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100026', '', 'cat'),
	('cat-arabian-mau', 'Arabian Mau', NULL, 'Arabian Mau', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100027', '', 'cat'),
	('cat-asian', 'Asian', NULL, 'Asian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100028', '', 'cat'),
	('cat-asian-longhair', 'Asian Longhair', NULL, 'Asian Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100030', '', 'cat'),
	('cat-asian-shorthair', 'Asian Shorthair', NULL, 'Asian Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100032', '', 'cat'),
	('cat-australian-mist', 'Australian Mist', NULL, 'Australian Mist', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100034', '', 'cat'),
	('cat-aztec', 'Aztec', NULL, 'Aztec', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100035', '', 'cat'),
	('cat-balinese', 'Balinese', NULL, 'Balinese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100036', '', 'cat'),
	('cat-bengal-longhair', 'Bengal Longhair', NULL, 'Bengal Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100041', '', 'cat'),
	('cat-birman', 'Birman', NULL, 'Birman', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100042', '', 'cat'),
	('cat-bohemian-rex', 'Bohemian Rex', NULL, 'Bohemian Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100044', '', 'cat'),
	('cat-bombay', 'Bombay', NULL, 'Bombay', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100045', 'medium', 'cat'),
	('cat-brazilian-shorthair', 'Brazilian Shorthair', NULL, 'Brazilian Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100047', '', 'cat'),
	('cat-british-longhair', 'British Longhair', NULL, 'British Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100051', '', 'cat'),
	('cat-burmese', 'Burmese', NULL, 'Burmese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100053', 'medium', 'cat'),
	('cat-burmese-european', 'Burmese European', NULL, 'Burmese European', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100054', '', 'cat'),
	('cat-burmese-longhair', 'Burmese Longhair', NULL, 'Burmese Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100055', '', 'cat'),
	('cat-burmilla', 'Burmilla', NULL, 'Burmilla', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100056', '', 'cat'),
	('cat-burmilla-longhair', 'Burmilla Longhair', NULL, 'Burmilla Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100057', '', 'cat'),
	('cat-canadian-sphynx', 'Canadian Sphynx', NULL, 'Canadian Sphynx', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100061', '', 'cat'),
	('cat-celtic', 'Celtic', NULL, 'Celtic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100063', '', 'cat'),
	('cat-ceylon', 'Ceylon', NULL, 'Ceylon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100065', '', 'cat'),
	('cat-chartreux', 'Chartreux', NULL, 'Chartreux', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100067', '', 'cat'),
	('cat-chausie', 'Chausie', NULL, 'Chausie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100068', 'large', 'cat'),
	('cat-chinchilla-longhair', 'Chinchilla Longhair', NULL, 'Chinchilla Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100069', '', 'cat'),
	('cat-colorpoint-shorthair', 'Colorpoint Shorthair', NULL, 'Colorpoint Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100074', '', 'cat'),
	('cat-cornish-rex', 'Cornish Rex', NULL, 'Cornish Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100077', 'small', 'cat'),
	('cat-cornish-rex-longhair', 'Cornish Rex Longhair', NULL, 'Cornish Rex Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100078', '', 'cat'),
	('cat-cymric', 'Cymric', NULL, 'Cymric', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100080', '', 'cat'),
	('cat-deutsch-langhaar', 'Deutsch Langhaar', NULL, 'Deutsch Langhaar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100083', '', 'cat'),
	('cat-devon-rex', 'Devon Rex', NULL, 'Devon Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100084', 'small', 'cat'),
	('cat-don-sphynx', 'Don Sphynx', NULL, 'Don Sphynx', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100085', '', 'cat'),
	('cat-donskoy', 'Donskoy', NULL, 'Donskoy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100086', '', 'cat'),
	('cat-european', 'European', NULL, 'European', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100092', '', 'cat'),
	('cat-european-burmese', 'European Burmese', NULL, 'European Burmese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100093', '', 'cat'),
	('cat-exotic-shorthair', 'Exotic Shorthair', NULL, 'Exotic Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100096', '', 'cat'),
	('cat-foreign-white', 'Foreign White', NULL, 'Foreign White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100100', '', 'cat'),
	('cat-foreign-white-longhair', 'Foreign White Longhair', NULL, 'Foreign White Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100101', '', 'cat'),
	('cat-foreign-white-shorthair', 'Foreign White Shorthair', NULL, 'Foreign White Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100102', '', 'cat'),
	('cat-german-rex', 'German Rex', NULL, 'German Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100107', '', 'cat'),
	('cat-havana', 'Havana', NULL, 'Havana', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100108', '', 'cat'),
	('cat-havana-brown', 'Havana Brown', NULL, 'Havana Brown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100109', '', 'cat'),
	('cat-highland-fold', 'Highland Fold', NULL, 'Highland Fold', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100112', '', 'cat'),
	('cat-highlander', 'Highlander', NULL, 'Highlander', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100114', '', 'cat'),
	('cat-highlander-shorthair', 'Highlander Shorthair', NULL, 'Highlander Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100116', '', 'cat'),
	('cat-himalayan', 'Himalayan', NULL, 'Himalayan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100117', '', 'cat');
INSERT INTO public.pets_breed VALUES
	('cat-japanese-bobtail', 'Japanese Bobtail', NULL, 'Japanese Bobtail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100128', '', 'cat'),
	('cat-japanese-bobtail-longhair', 'Japanese Bobtail Longhair', NULL, 'Japanese Bobtail Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100129', '', 'cat'),
	('cat-japanese-bobtail-shorthair', 'Japanese Bobtail Shorthair', NULL, 'Japanese Bobtail Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100130', '', 'cat'),
	('cat-kanaani', 'Kanaani', NULL, 'Kanaani', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100137', '', 'cat'),
	('cat-karelian-bobtail', 'Karelian Bobtail', NULL, 'Karelian Bobtail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100138', '', 'cat'),
	('cat-karelian-bobtail-longhair', 'Karelian Bobtail Longhair', NULL, 'Karelian Bobtail Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100139', '', 'cat'),
	('cat-khao-manee', 'Khao Manee', NULL, 'Khao Manee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100140', '', 'cat'),
	('cat-khaomanee', 'Khaomanee', NULL, 'Khaomanee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100141', '', 'cat'),
	('cat-korat', 'Korat', NULL, 'Korat', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100143', '', 'cat'),
	('cat-kurilian-bobtail', 'Kurilian Bobtail', NULL, 'Kurilian Bobtail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100146', '', 'cat'),
	('cat-kurilian-bobtail-longhair', 'Kurilian Bobtail Longhair', NULL, 'Kurilian Bobtail Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100147', '', 'cat'),
	('cat-kurilian-bobtail-shorthair', 'Kurilian Bobtail Shorthair', NULL, 'Kurilian Bobtail Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100148', '', 'cat'),
	('cat-laperm', 'LaPerm', NULL, 'LaPerm', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100150', '', 'cat'),
	('cat-laperm-longhair', 'LaPerm Longhair', NULL, 'LaPerm Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100151', '', 'cat'),
	('cat-laperm-shorthair', 'LaPerm Shorthair', NULL, 'LaPerm Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100152', '', 'cat'),
	('cat-lykoi', 'Lykoi', NULL, 'Lykoi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100153', '', 'cat'),
	('cat-maine-coon-polydactyl', 'Maine Coon Polydactyl', NULL, 'Maine Coon Polydactyl', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100155', '', 'cat'),
	('cat-manx', 'Manx', NULL, 'Manx', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100156', '', 'cat'),
	('cat-minuet', 'Minuet', NULL, 'Minuet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100163', 'small', 'cat'),
	('cat-minuet-longhair', 'Minuet Longhair', NULL, 'Minuet Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100164', '', 'cat'),
	('cat-munchkin', 'Munchkin', NULL, 'Munchkin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100169', 'small', 'cat'),
	('cat-munchkin-longhair', 'Munchkin Longhair', NULL, 'Munchkin Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100170', '', 'cat'),
	('cat-nebelung', 'Nebelung', NULL, 'Nebelung', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100172', 'medium', 'cat'),
	('cat-neva-masquerade', 'Neva Masquerade', NULL, 'Neva Masquerade', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100173', '', 'cat'),
	('cat-norwegian-forest-cat', 'Norwegian Forest Cat', NULL, 'Norwegian Forest Cat', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100178', 'large', 'cat'),
	('cat-ocicat', 'Ocicat', NULL, 'Ocicat', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100179', 'medium', 'cat'),
	('cat-oriental', 'Oriental', NULL, 'Oriental', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100181', '', 'cat'),
	('cat-oriental-longhair', 'Oriental Longhair', NULL, 'Oriental Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100183', '', 'cat'),
	('cat-oriental-shorthair', 'Oriental Shorthair', NULL, 'Oriental Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100184', '', 'cat'),
	('cat-original-longhair', 'Original Longhair', NULL, 'Original Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100185', '', 'cat'),
	('cat-peterbald', 'Peterbald', NULL, 'Peterbald', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100189', '', 'cat'),
	('cat-pixiebob', 'Pixiebob', NULL, 'Pixiebob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100191', 'large', 'cat'),
	('cat-pixiebob-longhair', 'Pixiebob Longhair', NULL, 'Pixiebob Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100192', '', 'cat'),
	('cat-ragamuffin', 'Ragamuffin', NULL, 'Ragamuffin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100195', 'large', 'cat'),
	('cat-russian', 'Russian', NULL, 'Russian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100198', '', 'cat'),
	('cat-sacred-birman', 'Sacred Birman', NULL, 'Sacred Birman', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100204', '', 'cat'),
	('cat-savannah', 'Savannah', NULL, 'Savannah', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100208', 'large', 'cat'),
	('cat-scottish-fold', 'Scottish Fold', NULL, 'Scottish Fold', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100209', '', 'cat'),
	('cat-scottish-fold-longhair', 'Scottish Fold Longhair', NULL, 'Scottish Fold Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100210', '', 'cat'),
	('cat-scottish-straight', 'Scottish Straight', NULL, 'Scottish Straight', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100213', '', 'cat'),
	('cat-scottish-straight-longhair', 'Scottish Straight Longhair', NULL, 'Scottish Straight Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100214', '', 'cat'),
	('cat-selkirk-rex', 'Selkirk Rex', NULL, 'Selkirk Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100215', 'medium', 'cat'),
	('cat-selkirk-rex-longhair', 'Selkirk Rex Longhair', NULL, 'Selkirk Rex Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100216', '', 'cat'),
	('cat-selkirk-rex-shorthair', 'Selkirk Rex Shorthair', NULL, 'Selkirk Rex Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100217', '', 'cat'),
	('cat-serengeti', 'Serengeti', NULL, 'Serengeti', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100218', '', 'cat'),
	('cat-siamese-longhair', 'Siamese Longhair', NULL, 'Siamese Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100222', '', 'cat'),
	('cat-siberian', 'Siberian', NULL, 'Siberian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100223', 'large', 'cat'),
	('cat-singapura', 'Singapura', NULL, 'Singapura', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100224', 'small', 'cat'),
	('cat-snowshoe', 'Snowshoe', NULL, 'Snowshoe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100227', '', 'cat'),
	('cat-sokoke', 'Sokoke', NULL, 'Sokoke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100228', '', 'cat'),
	('cat-somali', 'Somali', NULL, 'Somali', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100229', '', 'cat'),
	('cat-suffolk', 'Suffolk', NULL, 'Suffolk', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100231', '', 'cat'),
	('cat-tennessee-rex', 'Tennessee Rex', NULL, 'Tennessee Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100234', '', 'cat'),
	('cat-thai', 'Thai', NULL, 'Thai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100235', '', 'cat'),
	('cat-tiffanie', 'Tiffanie', NULL, 'Tiffanie', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100239', '', 'cat'),
	('cat-tonkinese', 'Tonkinese', NULL, 'Tonkinese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100241', '', 'cat'),
	('cat-tonkinese-longhair', 'Tonkinese Longhair', NULL, 'Tonkinese Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100242', '', 'cat'),
	('cat-tonkinese-shorthair', 'Tonkinese Shorthair', NULL, 'Tonkinese Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100243', '', 'cat'),
	('cat-toybob', 'Toybob', NULL, 'Toybob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100244', '', 'cat'),
	('cat-toyger', 'Toyger', NULL, 'Toyger', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100245', '', 'cat'),
	('cat-transylvanian', 'Transylvanian', NULL, 'Transylvanian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100247', '', 'cat'),
	('cat-turkish-van', 'Turkish Van', NULL, 'Turkish Van', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100250', 'large', 'cat'),
	('cat-turkish-vankedisi', 'Turkish Vankedisi', NULL, 'Turkish Vankedisi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100251', '', 'cat'),
	('cat-ural-rex', 'Ural Rex', NULL, 'Ural Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100253', '', 'cat'),
	('cat-ural-rex-longhair', 'Ural Rex Longhair', NULL, 'Ural Rex Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100254', '', 'cat'),
	('cat-york-chocolate', 'York Chocolate', NULL, 'York Chocolate', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100257', '', 'cat'),
	('horse-slovak-warmblood', 'Slovak Warmblood', NULL, 'Slovak Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001071', '', 'horse'),
	('horse-holsteiner', 'Holsteiner', NULL, 'Holsteiner', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000986', '', 'horse'),
	('guinea-pig-andina', 'Andina', NULL, 'Andina', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000888', '', 'guinea_pig'),
	('guinea-pig-cuy-crillo-de-valles', 'Cuy crillo de valles', NULL, 'Cuy crillo de valles', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000889', '', 'guinea_pig'),
	('guinea-pig-cuy-peruano', 'Cuy peruano', NULL, 'Cuy peruano', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000890', '', 'guinea_pig'),
	('horse-zemaitukai', 'Žemaitukai', NULL, 'Žemaitukai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000892', '', 'horse'),
	('horse-adaev', 'Adaev', NULL, 'Adaev', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000893', '', 'horse'),
	('horse-akhal-teke', 'Akhal-Teke', NULL, 'Akhal-Teke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000894', '', 'horse'),
	('horse-altai', 'Altai', NULL, 'Altai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000895', '', 'horse'),
	('horse-american-miniature-horse', 'American Miniature Horse', NULL, 'American Miniature Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000896', '', 'horse'),
	('horse-american-paint', 'American Paint', NULL, 'American Paint', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000897', '', 'horse'),
	('horse-american-saddle-horse', 'American Saddle Horse', NULL, 'American Saddle Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000898', '', 'horse'),
	('horse-standardbred', 'Standardbred', NULL, 'Standardbred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000899', '', 'horse'),
	('horse-anglo-arab', 'Anglo-Arab', NULL, 'Anglo-Arab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000901', '', 'horse'),
	('horse-anglo-kabarda', 'Anglo-Kabarda', NULL, 'Anglo-Kabarda', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000902', '', 'horse'),
	('horse-anglo-norma', 'Anglo-Norma', NULL, 'Anglo-Norma', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000903', '', 'horse'),
	('horse-ardennes', 'Ardennes', NULL, 'Ardennes', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000907', '', 'horse'),
	('horse-argentine-criollo', 'Argentine Criollo', NULL, 'Argentine Criollo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000908', '', 'horse'),
	('horse-auxois', 'Auxois', NULL, 'Auxois', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000909', '', 'horse'),
	('horse-bandiagara', 'Bandiagara', NULL, 'Bandiagara', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000911', '', 'horse'),
	('horse-barb', 'Barb', NULL, 'Barb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000912', '', 'horse'),
	('horse-bashkir-curly', 'Bashkir Curly', NULL, 'Bashkir Curly', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000913', '', 'horse'),
	('horse-bavarian-warmblood', 'Bavarian Warmblood', NULL, 'Bavarian Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000914', '', 'horse'),
	('horse-belgian-draft', 'Belgian Draft', NULL, 'Belgian Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000915', '', 'horse'),
	('horse-belgian-sport-horse', 'Belgian Sport Horse', NULL, 'Belgian Sport Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000916', '', 'horse'),
	('horse-belgian-warmblood', 'Belgian Warmblood', NULL, 'Belgian Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000917', '', 'horse'),
	('horse-bhotia-pony', 'Bhotia Pony', NULL, 'Bhotia Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000918', '', 'horse'),
	('horse-boer', 'Boer', NULL, 'Boer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000919', '', 'horse'),
	('horse-bosnian', 'Bosnian', NULL, 'Bosnian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000920', '', 'horse'),
	('horse-bosnian-mountain-horse', 'Bosnian Mountain Horse', NULL, 'Bosnian Mountain Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000921', '', 'horse'),
	('horse-bosnian-pony', 'Bosnian Pony', NULL, 'Bosnian Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000922', '', 'horse'),
	('horse-boulonnais', 'Boulonnais', NULL, 'Boulonnais', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000923', '', 'horse'),
	('horse-brandenburg', 'Brandenburg', NULL, 'Brandenburg', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000924', '', 'horse'),
	('horse-breton', 'Breton', NULL, 'Breton', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000925', '', 'horse');
INSERT INTO public.pets_breed VALUES
	('horse-british-warmblood', 'British Warmblood', NULL, 'British Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000926', '', 'horse'),
	('horse-budyonny', 'Budyonny', NULL, 'Budyonny', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000927', '', 'horse'),
	('horse-camargue', 'Camargue', NULL, 'Camargue', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000928', '', 'horse'),
	('horse-canadian', 'Canadian', NULL, 'Canadian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000929', '', 'horse'),
	('horse-caspian', 'Caspian', NULL, 'Caspian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000930', '', 'horse'),
	('horse-chummarti', 'Chummarti', NULL, 'Chummarti', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000932', '', 'horse'),
	('horse-cleveland-bay', 'Cleveland Bay', NULL, 'Cleveland Bay', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000933', '', 'horse'),
	('horse-clydesdale', 'Clydesdale', NULL, 'Clydesdale', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000934', '', 'horse'),
	('horse-cob', 'Cob', NULL, 'Cob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000935', '', 'horse'),
	('horse-comtois', 'Comtois', NULL, 'Comtois', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000936', '', 'horse'),
	('horse-connemara-pony', 'Connemara Pony', NULL, 'Connemara Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000937', '', 'horse'),
	('horse-costarricense-de-paso', 'Costarricense de Paso', NULL, 'Costarricense de Paso', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000938', '', 'horse'),
	('horse-costeno', 'Costeño', NULL, 'Costeño', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000939', '', 'horse'),
	('horse-creole', 'Creole', NULL, 'Creole', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000940', '', 'horse'),
	('horse-criollo', 'Criollo', NULL, 'Criollo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000941', '', 'horse'),
	('horse-croatian-coldblood-horse', 'Croatian Coldblood horse', NULL, 'Croatian Coldblood horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000942', '', 'horse'),
	('horse-curly-horse', 'Curly Horse', NULL, 'Curly Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000943', '', 'horse'),
	('horse-czech-riding-pony', 'Czech Riding Pony', NULL, 'Czech Riding Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000944', '', 'horse'),
	('horse-czech-warmblood', 'Czech Warmblood', NULL, 'Czech Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000945', '', 'horse'),
	('horse-dagestan-pony', 'Dagestan Pony', NULL, 'Dagestan Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000946', '', 'horse'),
	('horse-dales', 'Dales', NULL, 'Dales', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000947', '', 'horse'),
	('horse-danish-warmblood', 'Danish Warmblood', NULL, 'Danish Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000948', '', 'horse'),
	('horse-dartmoor-pony', 'Dartmoor Pony', NULL, 'Dartmoor Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000949', '', 'horse'),
	('horse-don', 'Don', NULL, 'Don', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000950', '', 'horse'),
	('horse-dongola', 'Dongola', NULL, 'Dongola', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000951', '', 'horse'),
	('horse-dutch-warmblood', 'Dutch Warmblood', NULL, 'Dutch Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000952', '', 'horse'),
	('horse-estonian-draft', 'Estonian Draft', NULL, 'Estonian Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000953', '', 'horse'),
	('horse-estonian-heavy-draught', 'Estonian Heavy Draught', NULL, 'Estonian Heavy Draught', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000954', '', 'horse'),
	('horse-estonian-native-horse', 'Estonian Native Horse', NULL, 'Estonian Native Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000955', '', 'horse'),
	('horse-exmoor-pony', 'Exmoor Pony', NULL, 'Exmoor Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000956', '', 'horse'),
	('horse-falabella-pony', 'Falabella Pony', NULL, 'Falabella Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000957', '', 'horse'),
	('horse-fell-pony', 'Fell Pony', NULL, 'Fell Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000958', '', 'horse'),
	('horse-finnhorse', 'Finnhorse', NULL, 'Finnhorse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000959', '', 'horse'),
	('horse-finnish-warmblood', 'Finnish warmblood', NULL, 'Finnish warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000960', '', 'horse'),
	('horse-fjord', 'Fjord', NULL, 'Fjord', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000961', '', 'horse'),
	('horse-fjord-horse', 'Fjord Horse', NULL, 'Fjord Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000962', '', 'horse'),
	('horse-flamand', 'Flamand', NULL, 'Flamand', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000963', '', 'horse'),
	('horse-frederiksborg-horse', 'Frederiksborg Horse', NULL, 'Frederiksborg Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000964', '', 'horse'),
	('horse-freiberger', 'Freiberger', NULL, 'Freiberger', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000965', '', 'horse'),
	('horse-french-chaser', 'French Chaser', NULL, 'French Chaser', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000966', '', 'horse'),
	('horse-french-saddlebred', 'French Saddlebred', NULL, 'French Saddlebred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000967', '', 'horse'),
	('horse-french-trotter', 'French Trotter', NULL, 'French Trotter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000968', '', 'horse'),
	('horse-furioso-northstar', 'Furioso-Northstar', NULL, 'Furioso-Northstar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000970', '', 'horse'),
	('horse-gelder-horse', 'Gelder horse', NULL, 'Gelder horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000971', '', 'horse'),
	('horse-german-riding-pony', 'German Riding Pony', NULL, 'German Riding Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000972', '', 'horse'),
	('horse-gidran', 'Gidran', NULL, 'Gidran', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000973', '', 'horse'),
	('horse-gotland-pony', 'Gotland Pony', NULL, 'Gotland Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000974', '', 'horse'),
	('horse-groninger-horse', 'Groninger horse', NULL, 'Groninger horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000975', '', 'horse'),
	('horse-hackney', 'Hackney', NULL, 'Hackney', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000976', '', 'horse'),
	('horse-hackney-pony', 'Hackney Pony', NULL, 'Hackney Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000977', '', 'horse'),
	('horse-haflinger', 'Haflinger', NULL, 'Haflinger', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000978', '', 'horse'),
	('horse-hanoverian', 'Hanoverian', NULL, 'Hanoverian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000979', '', 'horse'),
	('horse-hausa', 'Hausa', NULL, 'Hausa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000980', '', 'horse'),
	('horse-hessen', 'Hessen', NULL, 'Hessen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000981', '', 'horse'),
	('horse-highland-pony', 'Highland Pony', NULL, 'Highland Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000982', '', 'horse'),
	('horse-hispano-arabe', 'Hispano-Arabe', NULL, 'Hispano-Arabe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000983', '', 'horse'),
	('horse-hodh', 'Hodh', NULL, 'Hodh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000984', '', 'horse'),
	('horse-hutsul', 'Hutsul', NULL, 'Hutsul', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000987', '', 'horse'),
	('horse-iberoamericana', 'Iberoamericana', NULL, 'Iberoamericana', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000988', '', 'horse'),
	('horse-iberoamericano', 'Iberoamericano', NULL, 'Iberoamericano', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000989', '', 'horse'),
	('horse-icelandic-horse', 'Icelandic Horse', NULL, 'Icelandic Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000991', '', 'horse'),
	('horse-irish-cobb', 'Irish Cobb', NULL, 'Irish Cobb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000992', '', 'horse'),
	('horse-irish-draught', 'Irish Draught', NULL, 'Irish Draught', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000993', '', 'horse'),
	('horse-irish-pony', 'Irish Pony', NULL, 'Irish Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000994', '', 'horse'),
	('horse-irish-sport-horse', 'Irish Sport Horse', NULL, 'Irish Sport Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000995', '', 'horse'),
	('horse-irish-warmblood', 'Irish Warmblood', NULL, 'Irish Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000996', '', 'horse'),
	('horse-islandic-horse', 'Islandic Horse', NULL, 'Islandic Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000997', '', 'horse'),
	('horse-jutland-horse', 'Jutland Horse', NULL, 'Jutland Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000998', '', 'horse'),
	('horse-kabarda', 'Kabarda', NULL, 'Kabarda', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000999', '', 'horse'),
	('horse-kanata-pony', 'Kanata Pony', NULL, 'Kanata Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001000', '', 'horse'),
	('horse-karabair', 'Karabair', NULL, 'Karabair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001001', '', 'horse'),
	('horse-karabakh', 'Karabakh', NULL, 'Karabakh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001002', '', 'horse'),
	('horse-karachai', 'Karachai', NULL, 'Karachai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001003', '', 'horse'),
	('horse-kazakh', 'Kazakh', NULL, 'Kazakh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001004', '', 'horse'),
	('horse-kerry-bog-pony', 'Kerry Bog Pony', NULL, 'Kerry Bog Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001005', '', 'horse'),
	('horse-kisber-halfbred', 'Kisber Halfbred', NULL, 'Kisber Halfbred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001006', '', 'horse'),
	('horse-kladruby', 'Kladruby', NULL, 'Kladruby', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001007', '', 'horse'),
	('horse-knabstrupper', 'Knabstrupper', NULL, 'Knabstrupper', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001008', '', 'horse'),
	('horse-koto-koli-pony', 'Koto-Koli Pony', NULL, 'Koto-Koli Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001009', '', 'horse'),
	('horse-kurdi', 'Kurdi', NULL, 'Kurdi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001010', '', 'horse'),
	('horse-landais', 'Landais', NULL, 'Landais', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001011', '', 'horse'),
	('horse-leutstettener', 'Leutstettener', NULL, 'Leutstettener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001012', '', 'horse'),
	('horse-lipitsa', 'Lipitsa', NULL, 'Lipitsa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001013', '', 'horse'),
	('horse-lipizzan-horse', 'Lipizzan horse', NULL, 'Lipizzan horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001014', '', 'horse'),
	('horse-local-horse', 'Local horse', NULL, 'Local horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001015', '', 'horse'),
	('horse-lower-caucasus', 'Lower Caucasus', NULL, 'Lower Caucasus', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001016', '', 'horse'),
	('horse-lusitanian', 'Lusitanian', NULL, 'Lusitanian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001017', '', 'horse'),
	('horse-mangalarga', 'Mangalarga', NULL, 'Mangalarga', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001018', '', 'horse'),
	('horse-mecklenburg', 'Mecklenburg', NULL, 'Mecklenburg', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001019', '', 'horse'),
	('horse-merens-pony', 'Merens Pony', NULL, 'Merens Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001020', '', 'horse'),
	('horse-mongolian', 'Mongolian', NULL, 'Mongolian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001021', '', 'horse'),
	('horse-morgan', 'Morgan', NULL, 'Morgan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001022', '', 'horse'),
	('horse-mountain-pony', 'Mountain pony', NULL, 'Mountain pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001023', '', 'horse'),
	('horse-murinsulaner-horse', 'Murinsulaner horse', NULL, 'Murinsulaner horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001024', '', 'horse'),
	('horse-mustang', 'Mustang', NULL, 'Mustang', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001025', '', 'horse'),
	('horse-new-forest-pony', 'New Forest Pony', NULL, 'New Forest Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001026', '', 'horse'),
	('horse-nonius', 'Nonius', NULL, 'Nonius', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001027', '', 'horse'),
	('horse-nooitgedacht-pony', 'Nooitgedacht Pony', NULL, 'Nooitgedacht Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001028', '', 'horse'),
	('horse-nordsvensk-travare', 'Nordsvensk travare', NULL, 'Nordsvensk travare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001029', '', 'horse'),
	('horse-noric', 'Noric', NULL, 'Noric', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001030', '', 'horse');
INSERT INTO public.pets_breed VALUES
	('horse-norman-cob', 'Norman Cob', NULL, 'Norman Cob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001031', '', 'horse'),
	('horse-northern-ardennes', 'Northern Ardennes', NULL, 'Northern Ardennes', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001032', '', 'horse'),
	('horse-old-kladruby-horse', 'Old Kladruby Horse', NULL, 'Old Kladruby Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001033', '', 'horse'),
	('horse-oldenburg', 'Oldenburg', NULL, 'Oldenburg', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001034', '', 'horse'),
	('horse-orlov-saddle-horse', 'Orlov Saddle Horse', NULL, 'Orlov Saddle Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001035', '', 'horse'),
	('horse-orlov-trotter', 'Orlov Trotter', NULL, 'Orlov Trotter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001036', '', 'horse'),
	('horse-palomino', 'Palomino', NULL, 'Palomino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001037', '', 'horse'),
	('horse-pantanero', 'Pantanero', NULL, 'Pantanero', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001038', '', 'horse'),
	('horse-part-bred-cob', 'Part Bred Cob', NULL, 'Part Bred Cob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001039', '', 'horse'),
	('horse-paso-fino', 'Paso Fino', NULL, 'Paso Fino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001040', '', 'horse'),
	('horse-peruvian-paso', 'Peruvian Paso', NULL, 'Peruvian Paso', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001042', '', 'horse'),
	('horse-piebald-and-skewbald', 'Piebald and Skewbald', NULL, 'Piebald and Skewbald', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001043', '', 'horse'),
	('horse-pineia-geogalidiko-georgaludiko', 'Pineia- Geogalidiko- Georgaludiko', NULL, 'Pineia- Geogalidiko- Georgaludiko', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001044', '', 'horse'),
	('horse-pinkafo', 'Pinkafö', NULL, 'Pinkafö', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001045', '', 'horse'),
	('horse-polish-coldblood', 'Polish Coldblood', NULL, 'Polish Coldblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001046', '', 'horse'),
	('horse-polish-konik', 'Polish Konik', NULL, 'Polish Konik', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001047', '', 'horse'),
	('horse-polish-trakehner', 'Polish Trakehner', NULL, 'Polish Trakehner', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001048', '', 'horse'),
	('horse-polish-trotter', 'Polish Trotter', NULL, 'Polish Trotter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001049', '', 'horse'),
	('horse-polo-argentino', 'Polo Argentino', NULL, 'Polo Argentino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001050', '', 'horse'),
	('horse-ponei-da-terceira', 'Ponei da Terceira', NULL, 'Ponei da Terceira', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001051', '', 'horse'),
	('horse-pony', 'Pony', NULL, 'Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001052', '', 'horse'),
	('horse-posavina', 'Posavina', NULL, 'Posavina', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001053', '', 'horse'),
	('horse-pottok', 'Pottok', NULL, 'Pottok', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001054', '', 'horse'),
	('horse-przewalski-horse', 'Przewalski Horse', NULL, 'Przewalski Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001055', '', 'horse'),
	('horse-purebred-spanish', 'Purebred Spanish', NULL, 'Purebred Spanish', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001056', '', 'horse'),
	('horse-rheinish-westphalian-draught-horse', 'Rheinish Westphalian Draught Horse', NULL, 'Rheinish Westphalian Draught Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001058', '', 'horse'),
	('horse-rhenish-warmblood', 'Rhenish Warmblood', NULL, 'Rhenish Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001059', '', 'horse'),
	('horse-rottal', 'Rottal', NULL, 'Rottal', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001060', '', 'horse'),
	('horse-russian-trotter', 'Russian Trotter', NULL, 'Russian Trotter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001061', '', 'horse'),
	('horse-sable-island-pony', 'Sable Island Pony', NULL, 'Sable Island Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001062', '', 'horse'),
	('horse-schleswig-coldblood', 'Schleswig Coldblood', NULL, 'Schleswig Coldblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001063', '', 'horse'),
	('horse-senne', 'Senne', NULL, 'Senne', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001064', '', 'horse'),
	('horse-shagya-arab', 'Shagya Arab', NULL, 'Shagya Arab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001065', '', 'horse'),
	('horse-shetland-pony', 'Shetland Pony', NULL, 'Shetland Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001066', '', 'horse'),
	('horse-shire', 'Shire', NULL, 'Shire', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001067', '', 'horse'),
	('horse-silesian-horse', 'Silesian Horse', NULL, 'Silesian Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001068', '', 'horse'),
	('horse-silesian-norik', 'Silesian Norik', NULL, 'Silesian Norik', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001069', '', 'horse'),
	('horse-skyros-pony', 'Skyros Pony', NULL, 'Skyros Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001070', '', 'horse'),
	('horse-sokolski', 'Sokolski', NULL, 'Sokolski', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001073', '', 'horse'),
	('horse-soviet-heavy-draft', 'Soviet Heavy Draft', NULL, 'Soviet Heavy Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001074', '', 'horse'),
	('horse-suffolk', 'Suffolk', NULL, 'Suffolk', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001075', '', 'horse'),
	('horse-swedish-riding-pony', 'Swedish Riding Pony', NULL, 'Swedish Riding Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001076', '', 'horse'),
	('horse-swedish-warmblood', 'Swedish Warmblood', NULL, 'Swedish Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001077', '', 'horse'),
	('horse-sztumski', 'Sztumski', NULL, 'Sztumski', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001078', '', 'horse'),
	('horse-tanghan', 'Tanghan', NULL, 'Tanghan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001079', '', 'horse'),
	('horse-tarpan', 'Tarpan', NULL, 'Tarpan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001080', '', 'horse'),
	('horse-tennessee-walking-horse', 'Tennessee Walking Horse', NULL, 'Tennessee Walking Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001081', '', 'horse'),
	('horse-tersk', 'Tersk', NULL, 'Tersk', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001082', '', 'horse'),
	('horse-thoroughbred', 'Thoroughbred', NULL, 'Thoroughbred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001083', '', 'horse'),
	('horse-tibetan-pony', 'Tibetan Pony', NULL, 'Tibetan Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001084', '', 'horse'),
	('horse-tinker', 'Tinker', NULL, 'Tinker', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001085', '', 'horse'),
	('horse-tori-horse-toric', 'Tori Horse (Toric)', NULL, 'Tori Horse (Toric)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001086', '', 'horse'),
	('horse-trakehner', 'Trakehner', NULL, 'Trakehner', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001087', '', 'horse'),
	('horse-trotter-horse', 'Trotter Horse', NULL, 'Trotter Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001088', '', 'horse'),
	('horse-tuigpaard', 'Tuigpaard', NULL, 'Tuigpaard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001089', '', 'horse'),
	('horse-waziri', 'Waziri', NULL, 'Waziri', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001090', '', 'horse'),
	('horse-welsh-pony', 'Welsh Pony', NULL, 'Welsh Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001091', '', 'horse'),
	('horse-west-african-barb', 'West African Barb', NULL, 'West African Barb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001092', '', 'horse'),
	('horse-west-african-dongola', 'West African Dongola', NULL, 'West African Dongola', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001093', '', 'horse'),
	('horse-westphalian-warmblood', 'Westphalian Warmblood', NULL, 'Westphalian Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001094', '', 'horse'),
	('horse-yabu', 'Yabu', NULL, 'Yabu', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001095', '', 'horse'),
	('rabbit-alaska', 'Alaska', NULL, 'Alaska', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001227', '', 'rabbit'),
	('rabbit-angora', 'Angora', NULL, 'Angora', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001228', '', 'rabbit'),
	('rabbit-angora-german', 'Angora German', NULL, 'Angora German', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001229', '', 'rabbit'),
	('rabbit-belgian-giant', 'Belgian Giant', NULL, 'Belgian Giant', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001230', '', 'rabbit'),
	('rabbit-belgian-giant-albino', 'Belgian Giant Albino', NULL, 'Belgian Giant Albino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001231', '', 'rabbit'),
	('rabbit-belgian-hare', 'Belgian Hare', NULL, 'Belgian Hare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001232', '', 'rabbit'),
	('rabbit-black-satin', 'Black Satin', NULL, 'Black Satin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001233', '', 'rabbit'),
	('rabbit-blauer-wiener', 'Blauer Wiener', NULL, 'Blauer Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001234', '', 'rabbit'),
	('rabbit-blaugraue-wiener', 'Blaugraue Wiener', NULL, 'Blaugraue Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001235', '', 'rabbit'),
	('rabbit-bouscat', 'Bouscat', NULL, 'Bouscat', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001236', '', 'rabbit'),
	('rabbit-burgundy', 'Burgundy', NULL, 'Burgundy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001237', '', 'rabbit'),
	('rabbit-butterfly', 'Butterfly', NULL, 'Butterfly', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001238', '', 'rabbit'),
	('rabbit-california', 'California', NULL, 'California', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001239', '', 'rabbit'),
	('rabbit-carolina-white', 'Carolina White', NULL, 'Carolina White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001240', '', 'rabbit'),
	('rabbit-chinchilla', 'Chinchilla', NULL, 'Chinchilla', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001241', '', 'rabbit'),
	('rabbit-chinchilla-giant', 'Chinchilla giant', NULL, 'Chinchilla giant', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001242', '', 'rabbit'),
	('rabbit-chinchilla-small', 'Chinchilla small', NULL, 'Chinchilla small', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001243', '', 'rabbit'),
	('rabbit-deilenaar', 'Deilenaar', NULL, 'Deilenaar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001244', '', 'rabbit'),
	('rabbit-dutch', 'Dutch', NULL, 'Dutch', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001245', '', 'rabbit'),
	('rabbit-english-spot', 'English Spot', NULL, 'English Spot', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001246', '', 'rabbit'),
	('rabbit-english-wether', 'English Wether', NULL, 'English Wether', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001247', '', 'rabbit'),
	('rabbit-fauve-de-borgogne', 'Fauve de Borgogne', NULL, 'Fauve de Borgogne', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001248', '', 'rabbit'),
	('rabbit-flemish-giant', 'Flemish Giant', NULL, 'Flemish Giant', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001249', '', 'rabbit'),
	('rabbit-fox', 'Fox', NULL, 'Fox', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001250', '', 'rabbit'),
	('rabbit-french-lop', 'French Lop', NULL, 'French Lop', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001251', '', 'rabbit'),
	('rabbit-french-silver', 'French Silver', NULL, 'French Silver', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001252', '', 'rabbit'),
	('rabbit-geant-des-flandres', 'Géant des Flandres', NULL, 'Géant des Flandres', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001253', '', 'rabbit'),
	('rabbit-graue-wiener', 'Graue Wiener', NULL, 'Graue Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001254', '', 'rabbit'),
	('rabbit-hare', 'Hare', NULL, 'Hare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001255', '', 'rabbit'),
	('rabbit-havanna', 'Havanna', NULL, 'Havanna', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001256', '', 'rabbit'),
	('rabbit-hermelin', 'Hermelin', NULL, 'Hermelin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001257', '', 'rabbit'),
	('rabbit-holland-lop', 'Holland Lop', NULL, 'Holland Lop', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001258', '', 'rabbit'),
	('rabbit-japanese', 'Japanese', NULL, 'Japanese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001259', '', 'rabbit'),
	('rabbit-kenya-white', 'Kenya White', NULL, 'Kenya White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001260', '', 'rabbit'),
	('rabbit-lynx', 'Lynx', NULL, 'Lynx', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001261', '', 'rabbit'),
	('rabbit-marburger-feh', 'Marburger Feh', NULL, 'Marburger Feh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001262', '', 'rabbit'),
	('rabbit-mariposa', 'Mariposa', NULL, 'Mariposa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001263', '', 'rabbit'),
	('rabbit-marten', 'Marten', NULL, 'Marten', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001264', '', 'rabbit'),
	('rabbit-mecklenburger-schecke', 'Mecklenburger Schecke', NULL, 'Mecklenburger Schecke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001265', '', 'rabbit');
INSERT INTO public.pets_breed VALUES
	('rabbit-netherland-dwarf', 'Netherland dwarf', NULL, 'Netherland dwarf', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001266', '', 'rabbit'),
	('rabbit-new-zealand', 'New Zealand', NULL, 'New Zealand', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001267', '', 'rabbit'),
	('rabbit-new-zealand-red', 'New Zealand Red', NULL, 'New Zealand Red', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001268', '', 'rabbit'),
	('rabbit-new-zealand-white', 'New Zealand White', NULL, 'New Zealand White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001269', '', 'rabbit'),
	('rabbit-pearl', 'Pearl', NULL, 'Pearl', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001270', '', 'rabbit'),
	('rabbit-popielno-white', 'Popielno White', NULL, 'Popielno White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001271', '', 'rabbit'),
	('rabbit-rex', 'Rex', NULL, 'Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001272', '', 'rabbit'),
	('rabbit-rex-small', 'Rex Small', NULL, 'Rex Small', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001273', '', 'rabbit'),
	('rabbit-rhon', 'Rhön', NULL, 'Rhön', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001274', '', 'rabbit'),
	('rabbit-rheinische-schecken', 'Rheinische Schecken', NULL, 'Rheinische Schecken', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001275', '', 'rabbit'),
	('rabbit-russian', 'Russian', NULL, 'Russian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001276', '', 'rabbit'),
	('rabbit-satin', 'Satin', NULL, 'Satin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001277', '', 'rabbit'),
	('rabbit-schwarze-wiener', 'Schwarze Wiener', NULL, 'Schwarze Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001278', '', 'rabbit'),
	('rabbit-siamese', 'Siamese', NULL, 'Siamese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001279', '', 'rabbit'),
	('rabbit-silver', 'Silver', NULL, 'Silver', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001280', '', 'rabbit'),
	('rabbit-soviet-chinchilla', 'Soviet Chinchilla', NULL, 'Soviet Chinchilla', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001281', '', 'rabbit'),
	('rabbit-tan', 'Tan', NULL, 'Tan', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001282', '', 'rabbit'),
	('rabbit-thuringer', 'Thüringer', NULL, 'Thüringer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001283', '', 'rabbit'),
	('rabbit-three-colour-spotted', 'Three Colour Spotted', NULL, 'Three Colour Spotted', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001284', '', 'rabbit'),
	('rabbit-weisse-wiener', 'Weisse Wiener', NULL, 'Weisse Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001285', '', 'rabbit'),
	('rabbit-white-danish-landrace-rabbit', 'White Danish Landrace Rabbit', NULL, 'White Danish Landrace Rabbit', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001286', '', 'rabbit'),
	('rabbit-white-giant', 'White Giant', NULL, 'White Giant', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001287', '', 'rabbit'),
	('rabbit-white-hotot', 'White Hotot', NULL, 'White Hotot', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001288', '', 'rabbit'),
	('rabbit-wiener', 'Wiener', NULL, 'Wiener', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001289', '', 'rabbit'),
	('horse-miniature-horse', 'Miniature Horse', NULL, 'Miniature Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016848', '', 'horse'),
	('horse-standardbred-x-tennessee-walking-horse-cross', 'Standardbred x Tennessee Walking Horse cross', NULL, 'Standardbred x Tennessee Walking Horse cross', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016849', '', 'horse'),
	('fish-comet', 'Comet', NULL, 'Comet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017498', '', 'fish'),
	('fish-fantail', 'Fantail', NULL, 'Fantail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017499', '', 'fish'),
	('fish-ryukin', 'Ryukin', NULL, 'Ryukin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017500', '', 'fish'),
	('fish-wakin', 'Wakin', NULL, 'Wakin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017501', '', 'fish'),
	('fish-bubble-eye', 'Bubble eye', NULL, 'Bubble eye', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017553', '', 'fish'),
	('fish-celestial', 'Celestial', NULL, 'Celestial', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017535', '', 'fish'),
	('fish-common-goldfish', 'Common goldfish', NULL, 'Common goldfish', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017536', '', 'fish'),
	('fish-jikin', 'Jikin', NULL, 'Jikin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017537', '', 'fish'),
	('fish-oranda', 'Oranda', NULL, 'Oranda', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017538', '', 'fish'),
	('fish-pearlscale', 'Pearlscale', NULL, 'Pearlscale', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017539', '', 'fish'),
	('fish-pompon', 'Pompon', NULL, 'Pompon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017540', '', 'fish'),
	('fish-ranchu', 'Ranchu', NULL, 'Ranchu', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017541', '', 'fish'),
	('fish-shubunkin', 'Shubunkin', NULL, 'Shubunkin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017542', '', 'fish'),
	('fish-tamasaba', 'Tamasaba', NULL, 'Tamasaba', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017543', '', 'fish'),
	('fish-telescope', 'Telescope', NULL, 'Telescope', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017544', '', 'fish'),
	('fish-tosakin', 'Tosakin', NULL, 'Tosakin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017545', '', 'fish'),
	('rabbit-lionhead-dwarf', 'Lionhead Dwarf', NULL, 'Lionhead Dwarf', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016881', '', 'rabbit'),
	('horse-racking-horse', 'Racking Horse', NULL, 'Racking Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016883', '', 'horse'),
	('horse-spotted-saddle-horse', 'Spotted Saddle Horse', NULL, 'Spotted Saddle Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016884', '', 'horse'),
	('horse-american-creme-and-white-horse', 'American Crème and White Horse', NULL, 'American Crème and White Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016888', '', 'horse'),
	('horse-american-sugarbush-harlequin-draft', 'American Sugarbush Harlequin Draft', NULL, 'American Sugarbush Harlequin Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016889', '', 'horse'),
	('horse-american-white-draft-horse', 'American White Draft Horse', NULL, 'American White Draft Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016890', '', 'horse'),
	('horse-blazer-horse', 'Blazer Horse', NULL, 'Blazer Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016891', '', 'horse'),
	('horse-carolina-marsh-tacky', 'Carolina Marsh Tacky', NULL, 'Carolina Marsh Tacky', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016892', '', 'horse'),
	('horse-chincoteague-pony', 'Chincoteague Pony', NULL, 'Chincoteague Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016893', '', 'horse'),
	('horse-montana-traveler', 'Montana Traveler', NULL, 'Montana Traveler', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016894', '', 'horse'),
	('horse-spanish-jennet', 'Spanish Jennet', NULL, 'Spanish Jennet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016895', '', 'horse'),
	('horse-stonewall-sporthorse', 'Stonewall Sporthorse', NULL, 'Stonewall Sporthorse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016896', '', 'horse'),
	('horse-tiger-horse', 'Tiger Horse', NULL, 'Tiger Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016897', '', 'horse'),
	('horse-trottingbred-horse', 'Trottingbred Horse', NULL, 'Trottingbred Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0016898', '', 'horse'),
	('horse-abyssinian', 'Abyssinian', NULL, 'Abyssinian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017087', '', 'horse'),
	('horse-american-cream-draft', 'American Cream Draft', NULL, 'American Cream Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017088', '', 'horse'),
	('horse-american-walking-pony', 'American Walking Pony', NULL, 'American Walking Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017089', '', 'horse'),
	('horse-andean', 'Andean', NULL, 'Andean', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017090', '', 'horse'),
	('horse-andravida', 'Andravida', NULL, 'Andravida', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017091', '', 'horse'),
	('horse-asturian', 'Asturian', NULL, 'Asturian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017092', '', 'horse'),
	('horse-australian-brumby', 'Australian Brumby', NULL, 'Australian Brumby', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017093', '', 'horse'),
	('horse-australian-stock-horse', 'Australian Stock Horse', NULL, 'Australian Stock Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017094', '', 'horse'),
	('horse-baluchi', 'Baluchi', NULL, 'Baluchi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017095', '', 'horse'),
	('horse-basotho-pony', 'Basotho Pony', NULL, 'Basotho Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017096', '', 'horse'),
	('horse-belgian', 'Belgian', NULL, 'Belgian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017097', '', 'horse'),
	('horse-bhirum-pony', 'Bhirum Pony', NULL, 'Bhirum Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017098', '', 'horse'),
	('horse-black-forest', 'Black Forest', NULL, 'Black Forest', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017099', '', 'horse'),
	('horse-buckskin', 'Buckskin', NULL, 'Buckskin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017100', '', 'horse'),
	('horse-byelorussian-harness', 'Byelorussian Harness', NULL, 'Byelorussian Harness', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017101', '', 'horse'),
	('horse-campolina', 'Campolina', NULL, 'Campolina', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017102', '', 'horse'),
	('horse-cayuse', 'Cayuse', NULL, 'Cayuse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017103', '', 'horse'),
	('horse-cheju', 'Cheju', NULL, 'Cheju', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017104', '', 'horse'),
	('horse-chilean-corralero', 'Chilean Corralero', NULL, 'Chilean Corralero', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017105', '', 'horse'),
	('horse-colorado-ranger-horse', 'Colorado Ranger Horse', NULL, 'Colorado Ranger Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017106', '', 'horse'),
	('horse-criollo-uruguay', 'Criollo (Uruguay)', NULL, 'Criollo (Uruguay)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017107', '', 'horse'),
	('horse-crioulo', 'Crioulo', NULL, 'Crioulo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017108', '', 'horse'),
	('horse-dales-pony', 'Dales Pony', NULL, 'Dales Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017109', '', 'horse'),
	('horse-danube', 'Danube', NULL, 'Danube', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017110', '', 'horse'),
	('horse-djerma', 'Djerma', NULL, 'Djerma', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017111', '', 'horse'),
	('horse-dle', 'Døle', NULL, 'Døle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017112', '', 'horse'),
	('horse-dulmen-pony', 'Dülmen Pony', NULL, 'Dülmen Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017113', '', 'horse'),
	('horse-dutch-draft', 'Dutch Draft', NULL, 'Dutch Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017114', '', 'horse'),
	('horse-egyptian', 'Egyptian', NULL, 'Egyptian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017115', '', 'horse'),
	('horse-eriskay-pony', 'Eriskay Pony', NULL, 'Eriskay Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017116', '', 'horse'),
	('horse-faeroes-pony', 'Faeroes Pony', NULL, 'Faeroes Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017117', '', 'horse'),
	('horse-fleuve', 'Fleuve', NULL, 'Fleuve', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017118', '', 'horse'),
	('horse-fouta', 'Fouta', NULL, 'Fouta', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017119', '', 'horse'),
	('horse-galiceno', 'Galiceño', NULL, 'Galiceño', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017120', '', 'horse'),
	('horse-gelderlander', 'Gelderlander', NULL, 'Gelderlander', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017121', '', 'horse'),
	('horse-german-warmblood', 'German Warmblood', NULL, 'German Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017122', '', 'horse'),
	('horse-gotland', 'Gotland', NULL, 'Gotland', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017123', '', 'horse'),
	('horse-groningen', 'Groningen', NULL, 'Groningen', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017124', '', 'horse'),
	('horse-hequ', 'Hequ', NULL, 'Hequ', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017125', '', 'horse'),
	('horse-hokkaido', 'Hokkaido', NULL, 'Hokkaido', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017126', '', 'horse'),
	('horse-hucul', 'Hucul', NULL, 'Hucul', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017127', '', 'horse'),
	('horse-hungarian-warmblood', 'Hungarian Warmblood', NULL, 'Hungarian Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017128', '', 'horse'),
	('horse-iomud', 'Iomud', NULL, 'Iomud', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017129', '', 'horse'),
	('horse-jeju', 'Jeju', NULL, 'Jeju', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017130', '', 'horse');
INSERT INTO public.pets_breed VALUES
	('horse-jinzhou', 'Jinzhou', NULL, 'Jinzhou', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017131', '', 'horse'),
	('horse-kiger-mustang', 'Kiger Mustang', NULL, 'Kiger Mustang', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017132', '', 'horse'),
	('horse-kirdi-pony', 'Kirdi Pony', NULL, 'Kirdi Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017133', '', 'horse'),
	('horse-kisber-felver', 'Kisber Felver', NULL, 'Kisber Felver', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017134', '', 'horse'),
	('horse-kiso', 'Kiso', NULL, 'Kiso', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017135', '', 'horse'),
	('horse-kushum', 'Kushum', NULL, 'Kushum', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017136', '', 'horse'),
	('horse-kustanai', 'Kustanai', NULL, 'Kustanai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017137', '', 'horse'),
	('horse-latvian', 'Latvian', NULL, 'Latvian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017138', '', 'horse'),
	('horse-lithuanian-heavy-draft', 'Lithuanian Heavy Draft', NULL, 'Lithuanian Heavy Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017139', '', 'horse'),
	('horse-lokai', 'Lokai', NULL, 'Lokai', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017140', '', 'horse'),
	('horse-losino', 'Losino', NULL, 'Losino', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017141', '', 'horse'),
	('horse-m-bayar', 'M''Bayar', NULL, 'M''Bayar', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017142', '', 'horse'),
	('horse-malopolski', 'Malopolski', NULL, 'Malopolski', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017143', '', 'horse'),
	('horse-marwari', 'Marwari', NULL, 'Marwari', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017144', '', 'horse'),
	('horse-menorquin', 'Menorquín', NULL, 'Menorquín', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017145', '', 'horse'),
	('horse-messara', 'Messara', NULL, 'Messara', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017146', '', 'horse'),
	('horse-misaki', 'Misaki', NULL, 'Misaki', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017147', '', 'horse'),
	('horse-missouri-fox-trotting-horse', 'Missouri Fox Trotting Horse', NULL, 'Missouri Fox Trotting Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017148', '', 'horse'),
	('horse-miyako', 'Miyako', NULL, 'Miyako', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017149', '', 'horse'),
	('horse-murgese', 'Murgese', NULL, 'Murgese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017150', '', 'horse'),
	('horse-new-kirgiz', 'New Kirgiz', NULL, 'New Kirgiz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017151', '', 'horse'),
	('horse-newfoundland-pony', 'Newfoundland Pony', NULL, 'Newfoundland Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017152', '', 'horse'),
	('horse-noma', 'Noma', NULL, 'Noma', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017153', '', 'horse'),
	('horse-nordland', 'Nordland', NULL, 'Nordland', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017154', '', 'horse'),
	('horse-north-swedish-horse', 'North Swedish Horse', NULL, 'North Swedish Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017155', '', 'horse'),
	('horse-northeastern', 'Northeastern', NULL, 'Northeastern', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017156', '', 'horse'),
	('horse-norwegian-fjord', 'Norwegian Fjord', NULL, 'Norwegian Fjord', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017157', '', 'horse'),
	('horse-ob', 'Ob', NULL, 'Ob', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017158', '', 'horse'),
	('horse-pantaneiro', 'Pantaneiro', NULL, 'Pantaneiro', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017159', '', 'horse'),
	('horse-pindos-pony', 'Pindos Pony', NULL, 'Pindos Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017160', '', 'horse'),
	('horse-pinto', 'Pinto', NULL, 'Pinto', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017161', '', 'horse'),
	('horse-pony-of-the-americas', 'Pony of the Americas', NULL, 'Pony of the Americas', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017162', '', 'horse'),
	('horse-przewalski', 'Przewalski', NULL, 'Przewalski', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017163', '', 'horse'),
	('horse-qatgani', 'Qatgani', NULL, 'Qatgani', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017164', '', 'horse'),
	('horse-quarab', 'Quarab', NULL, 'Quarab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017165', '', 'horse'),
	('horse-quarter-pony', 'Quarter Pony', NULL, 'Quarter Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017166', '', 'horse'),
	('horse-rhenish-german-coldblood', 'Rhenish German Coldblood', NULL, 'Rhenish German Coldblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017167', '', 'horse'),
	('horse-rocky-mountain-horse', 'Rocky Mountain Horse', NULL, 'Rocky Mountain Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017168', '', 'horse'),
	('horse-russian-don', 'Russian Don', NULL, 'Russian Don', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017169', '', 'horse'),
	('horse-russian-heavy-draft', 'Russian Heavy Draft', NULL, 'Russian Heavy Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017170', '', 'horse'),
	('horse-saddlebred', 'Saddlebred', NULL, 'Saddlebred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017171', '', 'horse'),
	('horse-sanhe', 'Sanhe', NULL, 'Sanhe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017172', '', 'horse'),
	('horse-scandinavian-coldblood-trotter', 'Scandinavian Coldblood Trotter', NULL, 'Scandinavian Coldblood Trotter', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017173', '', 'horse'),
	('horse-schleswiger-heavy-draft', 'Schleswiger Heavy Draft', NULL, 'Schleswiger Heavy Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017174', '', 'horse'),
	('horse-schwarzwalder-fuchs', 'Schwarzwälder Fuchs', NULL, 'Schwarzwälder Fuchs', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017175', '', 'horse'),
	('horse-shagya', 'Shagya', NULL, 'Shagya', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017176', '', 'horse'),
	('horse-somali-pony', 'Somali Pony', NULL, 'Somali Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017177', '', 'horse'),
	('horse-sorraia', 'Sorraia', NULL, 'Sorraia', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017178', '', 'horse'),
	('horse-south-german-coldblood', 'South German Coldblood', NULL, 'South German Coldblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017179', '', 'horse'),
	('horse-spanish-barb', 'Spanish Barb', NULL, 'Spanish Barb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017180', '', 'horse'),
	('horse-spanish-mustang', 'Spanish Mustang', NULL, 'Spanish Mustang', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017181', '', 'horse'),
	('horse-sudan-country-bred', 'Sudan Country-Bred', NULL, 'Sudan Country-Bred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017182', '', 'horse'),
	('horse-swiss-warmblood', 'Swiss Warmblood', NULL, 'Swiss Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017183', '', 'horse'),
	('horse-taishuh', 'Taishuh', NULL, 'Taishuh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017184', '', 'horse'),
	('horse-tawleed', 'Tawleed', NULL, 'Tawleed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017185', '', 'horse'),
	('horse-tokara', 'Tokara', NULL, 'Tokara', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017186', '', 'horse'),
	('horse-ukrainian-saddle', 'Ukrainian Saddle', NULL, 'Ukrainian Saddle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017187', '', 'horse'),
	('horse-vlaamperd', 'Vlaamperd', NULL, 'Vlaamperd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017188', '', 'horse'),
	('horse-vladimir-heavy-draft', 'Vladimir Heavy Draft', NULL, 'Vladimir Heavy Draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017189', '', 'horse'),
	('horse-vyatka', 'Vyatka', NULL, 'Vyatka', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017190', '', 'horse'),
	('horse-welara-pony', 'Welara Pony', NULL, 'Welara Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017191', '', 'horse'),
	('horse-western-sudan-pony', 'Western Sudan Pony', NULL, 'Western Sudan Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017192', '', 'horse'),
	('horse-wielkopolski', 'Wielkopolski', NULL, 'Wielkopolski', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017193', '', 'horse'),
	('horse-xilingol', 'Xilingol', NULL, 'Xilingol', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017194', '', 'horse'),
	('horse-yakut', 'Yakut', NULL, 'Yakut', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017195', '', 'horse'),
	('horse-yanqi', 'Yanqi', NULL, 'Yanqi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017196', '', 'horse'),
	('horse-yonaguni', 'Yonaguni', NULL, 'Yonaguni', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017197', '', 'horse'),
	('horse-zaniskari-pony', 'Zaniskari Pony', NULL, 'Zaniskari Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017198', '', 'horse'),
	('horse-zhemaichu', 'Zhemaichu', NULL, 'Zhemaichu', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017199', '', 'horse'),
	('horse-albanian', 'Albanian', NULL, 'Albanian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017434', '', 'horse'),
	('horse-american-creme-and-white', 'American Creme and White', NULL, 'American Creme and White', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017435', '', 'horse'),
	('horse-araappaloosa', 'Araappaloosa', NULL, 'Araappaloosa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017436', '', 'horse'),
	('horse-balearic', 'Balearic', NULL, 'Balearic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017437', '', 'horse'),
	('horse-ban-ei', 'Ban-ei', NULL, 'Ban-ei', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017438', '', 'horse'),
	('horse-banker', 'Banker', NULL, 'Banker', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017439', '', 'horse'),
	('horse-carthusian', 'Carthusian', NULL, 'Carthusian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017440', '', 'horse'),
	('horse-deliboz', 'Deliboz', NULL, 'Deliboz', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017441', '', 'horse'),
	('horse-east-bulgarian', 'East Bulgarian', NULL, 'East Bulgarian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017442', '', 'horse'),
	('horse-galician-pony', 'Galician Pony', NULL, 'Galician Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017443', '', 'horse'),
	('horse-golden-american-saddlebred', 'Golden American Saddlebred', NULL, 'Golden American Saddlebred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017444', '', 'horse'),
	('horse-guangxi', 'Guangxi', NULL, 'Guangxi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017445', '', 'horse'),
	('horse-horse-crossbreed', 'Horse crossbreed', NULL, 'Horse crossbreed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017446', '', 'horse'),
	('horse-morab', 'Morab', NULL, 'Morab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017447', '', 'horse'),
	('horse-moyle', 'Moyle', NULL, 'Moyle', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017448', '', 'horse'),
	('horse-national-show-horse', 'National Show Horse', NULL, 'National Show Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017449', '', 'horse'),
	('horse-pinia', 'Pinia', NULL, 'Pinia', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017450', '', 'horse'),
	('horse-pintabian', 'Pintabian', NULL, 'Pintabian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017451', '', 'horse'),
	('horse-spanish-norman', 'Spanish Norman', NULL, 'Spanish Norman', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017452', '', 'horse'),
	('horse-thessalian', 'Thessalian', NULL, 'Thessalian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017453', '', 'horse'),
	('horse-yili', 'Yili', NULL, 'Yili', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017454', '', 'horse'),
	('horse-warmblood', 'Warmblood', NULL, 'Warmblood', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017483', '', 'horse'),
	('horse-debao-pony', 'Debao pony', NULL, 'Debao pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017512', '', 'horse'),
	('guinea-pig-hartley', 'Hartley', NULL, 'Hartley', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017521', '', 'guinea_pig'),
	('guinea-pig-strain-2', 'Strain 2', NULL, 'Strain 2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017522', '', 'guinea_pig'),
	('guinea-pig-strain-13', 'Strain 13', NULL, 'Strain 13', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017523', '', 'guinea_pig'),
	('rabbit-b-j', 'B/J', NULL, 'B/J', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017526', '', 'rabbit'),
	('rabbit-dutch-belted', 'Dutch Belted', NULL, 'Dutch Belted', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017527', '', 'rabbit'),
	('rabbit-hycole-hybrid', 'Hycole hybrid', NULL, 'Hycole hybrid', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017528', '', 'rabbit'),
	('rabbit-white-rex', 'White Rex', NULL, 'White Rex', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017529', '', 'rabbit'),
	('horse-welsh-mountain-pony-section-a', 'Welsh Mountain Pony (Section A)', NULL, 'Welsh Mountain Pony (Section A)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017554', '', 'horse');
INSERT INTO public.pets_breed VALUES
	('horse-welsh-pony-section-b', 'Welsh Pony (Section B)', NULL, 'Welsh Pony (Section B)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017546', '', 'horse'),
	('horse-welsh-pony-of-cob-type-section-c', 'Welsh Pony of Cob Type (Section C)', NULL, 'Welsh Pony of Cob Type (Section C)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017547', '', 'horse'),
	('horse-welsh-cob-section-d', 'Welsh Cob (Section D)', NULL, 'Welsh Cob (Section D)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017548', '', 'horse'),
	('horse-welsh-gelding-section-e', 'Welsh Gelding (Section E)', NULL, 'Welsh Gelding (Section E)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017549', '', 'horse'),
	('horse-welsh-pony-of-harness-type-section-f', 'Welsh Pony of Harness Type (Section F)', NULL, 'Welsh Pony of Harness Type (Section F)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017550', '', 'horse'),
	('horse-welsh-partbred', 'Welsh Partbred', NULL, 'Welsh Partbred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017551', '', 'horse'),
	('horse-half-welsh-pony', 'Half-Welsh Pony', NULL, 'Half-Welsh Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017552', '', 'horse'),
	('horse-felin-pony', 'Felin Pony', NULL, 'Felin Pony', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0017555', '', 'horse'),
	('dog-mixed', 'Mixed breed', 'Criollo (mestizo)', 'Mixed breed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'dog'),
	('cat-mixed', 'Mixed breed', 'Criollo (mestizo)', 'Mixed breed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'cat'),
	('rabbit-mixed', 'Mixed breed', 'Criollo (mestizo)', 'Mixed breed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'rabbit'),
	('horse-mixed', 'Mixed breed', 'Mestizo', 'Mixed breed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', 'horse'),
	('cat-siamese', 'Siamese', 'Siamés', 'Siamese', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100221', 'medium', 'cat'),
	('cat-persian', 'Persian', 'Persa', 'Persian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100188', 'medium', 'cat'),
	('cat-turkish-angora', 'Turkish Angora', 'Angora Turco', 'Turkish Angora', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100249', 'medium', 'cat'),
	('cat-maine-coon', 'Maine Coon', 'Maine Coon', 'Maine Coon', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100154', 'large', 'cat'),
	('cat-sphynx', 'Sphynx', 'Esfinge', 'Sphynx', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100230', '', 'cat'),
	('cat-ragdoll', 'Ragdoll', 'Ragdoll', 'Ragdoll', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100196', 'large', 'cat'),
	('cat-bengal', 'Bengal', 'Bengalí', 'Bengal', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100040', 'large', 'cat'),
	('cat-british-shorthair', 'British Shorthair', 'Británico de Pelo Corto', 'British Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100052', 'large', 'cat'),
	('cat-domestic-shorthair', 'Domestic Shorthair', 'Doméstico de Pelo Corto', 'Domestic Shorthair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100119', '', 'cat'),
	('cat-domestic-longhair', 'Domestic Longhair', 'Doméstico de Pelo Largo', 'Domestic Longhair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100118', '', 'cat'),
	('cat-russian-blue', 'Russian Blue', 'Azul Ruso', 'Russian Blue', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100200', '', 'cat'),
	('cat-egyptian-mau', 'Egyptian Mau', 'Mau Egipcio', 'Egyptian Mau', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0100090', '', 'cat'),
	('dog-american-pit-bull-terrier', 'American Pit Bull Terrier', 'American Pit Bull Terrier', 'American Pit Bull Terrier', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200054', '', 'dog'),
	('dog-american-bulldog', 'American Bulldog', 'Bulldog Americano', 'American Bulldog', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0200034', 'large', 'dog'),
	('dog-pomeranian', 'Pomeranian', 'Pomerania', 'Pomeranian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0201043', 'toy', 'dog'),
	('horse-arab', 'Arab', 'Árabe', 'Arab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000905', '', 'horse'),
	('horse-andalusian', 'Andalusian', 'Andaluz', 'Andalusian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000900', '', 'horse'),
	('horse-azteca', 'Azteca', 'Azteca', 'Azteca', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000910', '', 'horse'),
	('horse-appaloosa', 'Appaloosa', 'Appaloosa', 'Appaloosa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000904', '', 'horse'),
	('horse-quarter-horse', 'Quarter Horse', 'Cuarto de Milla', 'Quarter Horse', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001057', '', 'horse'),
	('horse-percheron', 'Percheron', 'Percherón', 'Percheron', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0001041', '', 'horse'),
	('horse-friesian', 'Friesian', 'Frisón', 'Friesian', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'VBO:0000969', '', 'horse');

INSERT INTO public.pets_breedsynonym VALUES
	(1, 'Criollo', 'dog-mixed'),
	(2, 'Mestizo', 'dog-mixed'),
	(3, 'Callejero', 'dog-mixed'),
	(4, 'Solovino', 'dog-mixed'),
	(5, 'Corriente', 'dog-mixed'),
	(6, 'Cruza', 'dog-mixed'),
	(7, 'Mutt', 'dog-mixed'),
	(8, 'Mongrel', 'dog-mixed'),
	(9, 'Mix', 'dog-mixed'),
	(10, 'Vira-lata', 'dog-mixed'),
	(11, 'Corniaud', 'dog-mixed'),
	(12, 'Mischling', 'dog-mixed'),
	(13, 'Meticcio', 'dog-mixed'),
	(14, 'Kruising', 'dog-mixed'),
	(15, 'Blandras', 'dog-mixed'),
	(16, 'Kundel', 'dog-mixed'),
	(17, 'Дворняга', 'dog-mixed'),
	(18, 'Дворняжка', 'dog-mixed'),
	(19, 'Безпородний', 'dog-mixed'),
	(20, 'Melez', 'dog-mixed'),
	(21, 'Sokak köpeği', 'dog-mixed'),
	(22, 'كلب هجين', 'dog-mixed'),
	(23, 'देसी कुत्ता', 'dog-mixed'),
	(24, 'Anjing kampung', 'dog-mixed'),
	(25, 'Chó lai', 'dog-mixed'),
	(26, '混种犬', 'dog-mixed'),
	(27, '田园犬', 'dog-mixed'),
	(28, '雑種', 'dog-mixed'),
	(29, '믹스견', 'dog-mixed'),
	(30, 'พันทาง', 'dog-mixed'),
	(31, 'Criollo', 'cat-mixed'),
	(32, 'Mestizo', 'cat-mixed'),
	(33, 'Callejero', 'cat-mixed'),
	(34, 'Corriente', 'cat-mixed'),
	(35, 'Cruza', 'cat-mixed'),
	(36, 'Mix', 'cat-mixed'),
	(37, 'Vira-lata', 'cat-mixed'),
	(38, 'Chat de gouttière', 'cat-mixed'),
	(39, 'Hauskatze', 'cat-mixed'),
	(40, 'Mischling', 'cat-mixed'),
	(41, 'Gatto meticcio', 'cat-mixed'),
	(42, 'Huiskat', 'cat-mixed'),
	(43, 'Huskatt', 'cat-mixed'),
	(44, 'Dachowiec', 'cat-mixed'),
	(45, 'Дворовая', 'cat-mixed'),
	(46, 'Безпородний', 'cat-mixed'),
	(47, 'Tekir', 'cat-mixed'),
	(48, 'قط هجين', 'cat-mixed'),
	(49, 'Kucing kampung', 'cat-mixed'),
	(50, 'Mèo ta', 'cat-mixed'),
	(51, '田园猫', 'cat-mixed'),
	(52, '雑種', 'cat-mixed'),
	(53, '믹스묘', 'cat-mixed'),
	(54, 'แมวบ้าน', 'cat-mixed'),
	(55, 'Xolo', 'dog-xoloitzcuintli'),
	(56, 'Xoloitzcuintle', 'dog-xoloitzcuintli'),
	(57, 'Xoloescuincle', 'dog-xoloitzcuintli'),
	(58, 'Xoloitzcuincle', 'dog-xoloitzcuintli'),
	(59, 'Perro pelón mexicano', 'dog-xoloitzcuintli'),
	(60, 'Mexican Hairless', 'dog-xoloitzcuintli'),
	(61, 'Mexikanischer Nackthund', 'dog-xoloitzcuintli'),
	(62, 'Chien nu mexicain', 'dog-xoloitzcuintli'),
	(63, 'Мексиканская голая собака', 'dog-xoloitzcuintli'),
	(64, 'メキシカン・ヘアレス・ドッグ', 'dog-xoloitzcuintli'),
	(65, '墨西哥无毛犬', 'dog-xoloitzcuintli'),
	(66, 'Chihuahueño', 'dog-chihuahua'),
	(67, 'Chihuahua', 'dog-chihuahua'),
	(68, 'Chihuahuense', 'dog-chihuahua'),
	(69, 'Чихуахуа', 'dog-chihuahua'),
	(70, 'Чіхуахуа', 'dog-chihuahua'),
	(71, 'チワワ', 'dog-chihuahua'),
	(72, '吉娃娃', 'dog-chihuahua'),
	(73, '치와와', 'dog-chihuahua'),
	(74, 'ชิวาวา', 'dog-chihuahua'),
	(75, 'تشيواوا', 'dog-chihuahua'),
	(76, 'चिहुआहुआ', 'dog-chihuahua'),
	(77, 'Pastor alemán', 'dog-german-shepherd-dog'),
	(78, 'Perro policía', 'dog-german-shepherd-dog'),
	(79, 'German Shepherd', 'dog-german-shepherd-dog'),
	(80, 'Alsatian', 'dog-german-shepherd-dog'),
	(81, 'GSD', 'dog-german-shepherd-dog'),
	(82, 'Deutscher Schäferhund', 'dog-german-shepherd-dog'),
	(83, 'Berger allemand', 'dog-german-shepherd-dog'),
	(84, 'Pastore tedesco', 'dog-german-shepherd-dog'),
	(85, 'Pastor-alemão', 'dog-german-shepherd-dog'),
	(86, 'Duitse herder', 'dog-german-shepherd-dog'),
	(87, 'Schäfer', 'dog-german-shepherd-dog'),
	(88, 'Owczarek niemiecki', 'dog-german-shepherd-dog'),
	(89, 'Немецкая овчарка', 'dog-german-shepherd-dog'),
	(90, 'Німецька вівчарка', 'dog-german-shepherd-dog'),
	(91, 'Alman çoban köpeği', 'dog-german-shepherd-dog'),
	(92, 'الراعي الألماني', 'dog-german-shepherd-dog'),
	(93, 'जर्मन शेफर्ड', 'dog-german-shepherd-dog'),
	(94, 'Gembala jerman', 'dog-german-shepherd-dog'),
	(95, 'Chó chăn cừu Đức', 'dog-german-shepherd-dog'),
	(96, '德国牧羊犬', 'dog-german-shepherd-dog'),
	(97, 'ジャーマン・シェパード', 'dog-german-shepherd-dog'),
	(98, '저먼 셰퍼드', 'dog-german-shepherd-dog'),
	(99, 'เยอรมันเชพเพิร์ด', 'dog-german-shepherd-dog'),
	(100, 'Labrador', 'dog-labrador-retriever');
INSERT INTO public.pets_breedsynonym VALUES
	(101, 'Lab', 'dog-labrador-retriever'),
	(102, 'Лабрадор', 'dog-labrador-retriever'),
	(103, 'ラブラドール・レトリバー', 'dog-labrador-retriever'),
	(104, '拉布拉多', 'dog-labrador-retriever'),
	(105, '래브라도', 'dog-labrador-retriever'),
	(106, 'ลาบราดอร์', 'dog-labrador-retriever'),
	(107, 'لابرادور', 'dog-labrador-retriever'),
	(108, 'लैब्राडोर', 'dog-labrador-retriever'),
	(109, 'Golden', 'dog-golden-retriever'),
	(110, 'Golden retriever', 'dog-golden-retriever'),
	(111, 'Cobrador dorado', 'dog-golden-retriever'),
	(112, 'Золотистый ретривер', 'dog-golden-retriever'),
	(113, 'Золотистий ретривер', 'dog-golden-retriever'),
	(114, 'ゴールデン・レトリバー', 'dog-golden-retriever'),
	(115, '金毛', 'dog-golden-retriever'),
	(116, '골든 리트리버', 'dog-golden-retriever'),
	(117, 'โกลเด้น', 'dog-golden-retriever'),
	(118, 'جولدن ريتريفر', 'dog-golden-retriever'),
	(119, 'Frenchie', 'dog-french-bulldog'),
	(120, 'Bulldog francés', 'dog-french-bulldog'),
	(121, 'Buldog francés', 'dog-french-bulldog'),
	(122, 'Bouledogue français', 'dog-french-bulldog'),
	(123, 'Französische Bulldogge', 'dog-french-bulldog'),
	(124, 'Bulldog francese', 'dog-french-bulldog'),
	(125, 'Buldogue francês', 'dog-french-bulldog'),
	(126, 'Franse buldog', 'dog-french-bulldog'),
	(127, 'Fransk bulldogg', 'dog-french-bulldog'),
	(128, 'Buldog francuski', 'dog-french-bulldog'),
	(129, 'Французский бульдог', 'dog-french-bulldog'),
	(130, 'Французький бульдог', 'dog-french-bulldog'),
	(131, 'Fransız bulldog', 'dog-french-bulldog'),
	(132, 'フレンチ・ブルドッグ', 'dog-french-bulldog'),
	(133, '法国斗牛犬', 'dog-french-bulldog'),
	(134, '프렌치 불도그', 'dog-french-bulldog'),
	(135, 'Bulldog inglés', 'dog-bulldog'),
	(136, 'Buldog inglés', 'dog-bulldog'),
	(137, 'English Bulldog', 'dog-bulldog'),
	(138, 'Englische Bulldogge', 'dog-bulldog'),
	(139, 'Английский бульдог', 'dog-bulldog'),
	(140, 'French poodle', 'dog-poodle'),
	(141, 'Caniche', 'dog-poodle'),
	(142, 'Poodle', 'dog-poodle'),
	(143, 'Pudel', 'dog-poodle'),
	(144, 'Barboncino', 'dog-poodle'),
	(145, 'Barbone', 'dog-poodle'),
	(146, 'Poedel', 'dog-poodle'),
	(147, 'Пудель', 'dog-poodle'),
	(148, 'Kaniş', 'dog-poodle'),
	(149, 'プードル', 'dog-poodle'),
	(150, '贵宾犬', 'dog-poodle'),
	(151, '푸들', 'dog-poodle'),
	(152, 'พุดเดิ้ล', 'dog-poodle'),
	(153, 'Salchicha', 'dog-dachshund'),
	(154, 'Perro salchicha', 'dog-dachshund'),
	(155, 'Teckel', 'dog-dachshund'),
	(156, 'Dackel', 'dog-dachshund'),
	(157, 'Bassotto', 'dog-dachshund'),
	(158, 'Tax', 'dog-dachshund'),
	(159, 'Jamnik', 'dog-dachshund'),
	(160, 'Такса', 'dog-dachshund'),
	(161, 'Dakhund', 'dog-dachshund'),
	(162, 'Sosis köpek', 'dog-dachshund'),
	(163, 'ダックスフント', 'dog-dachshund'),
	(164, '腊肠犬', 'dog-dachshund'),
	(165, '닥스훈트', 'dog-dachshund'),
	(166, 'Sausage dog', 'dog-dachshund'),
	(167, 'Wiener dog', 'dog-dachshund'),
	(168, 'Husky', 'dog-siberian-husky'),
	(169, 'Хаски', 'dog-siberian-husky'),
	(170, 'Хаскі', 'dog-siberian-husky'),
	(171, 'シベリアン・ハスキー', 'dog-siberian-husky'),
	(172, '哈士奇', 'dog-siberian-husky'),
	(173, '허스키', 'dog-siberian-husky'),
	(174, 'ฮัสกี้', 'dog-siberian-husky'),
	(175, 'Doberman', 'dog-doberman-pinscher'),
	(176, 'Dóberman', 'dog-doberman-pinscher'),
	(177, 'Dobermann', 'dog-doberman-pinscher'),
	(178, 'Доберман', 'dog-doberman-pinscher'),
	(179, 'ドーベルマン', 'dog-doberman-pinscher'),
	(180, 'Gran danés', 'dog-great-dane'),
	(181, 'Dogo alemán', 'dog-great-dane'),
	(182, 'Deutsche Dogge', 'dog-great-dane'),
	(183, 'Dogue allemand', 'dog-great-dane'),
	(184, 'Alano', 'dog-great-dane'),
	(185, 'Немецкий дог', 'dog-great-dane'),
	(186, 'Pitbull', 'dog-american-pit-bull-terrier'),
	(187, 'Pit bull', 'dog-american-pit-bull-terrier'),
	(188, 'Питбуль', 'dog-american-pit-bull-terrier'),
	(189, 'ピット・ブル', 'dog-american-pit-bull-terrier'),
	(190, '핏불', 'dog-american-pit-bull-terrier'),
	(191, 'Maltés', 'dog-maltese'),
	(192, 'Bichón maltés', 'dog-maltese'),
	(193, 'Malteser', 'dog-maltese'),
	(194, 'Bichon maltais', 'dog-maltese'),
	(195, 'Мальтийская болонка', 'dog-maltese'),
	(196, 'マルチーズ', 'dog-maltese'),
	(197, '马尔济斯', 'dog-maltese'),
	(198, '말티즈', 'dog-maltese'),
	(199, 'Yorkie', 'dog-yorkshire-terrier'),
	(200, 'Yorki', 'dog-yorkshire-terrier');
INSERT INTO public.pets_breedsynonym VALUES
	(201, 'Йорк', 'dog-yorkshire-terrier'),
	(202, 'ヨークシャー・テリア', 'dog-yorkshire-terrier'),
	(203, '约克夏', 'dog-yorkshire-terrier'),
	(204, '요크셔', 'dog-yorkshire-terrier'),
	(205, 'Pomerania', 'dog-pomeranian'),
	(206, 'Lulú de Pomerania', 'dog-pomeranian'),
	(207, 'Pomeranio', 'dog-pomeranian'),
	(208, 'Zwergspitz', 'dog-pomeranian'),
	(209, 'Шпиц', 'dog-pomeranian'),
	(210, 'Шпіц', 'dog-pomeranian'),
	(211, 'ポメラニアン', 'dog-pomeranian'),
	(212, '博美', 'dog-pomeranian'),
	(213, '포메라니안', 'dog-pomeranian'),
	(214, 'Carlino', 'dog-pug'),
	(215, 'Doguillo', 'dog-pug'),
	(216, 'Mops', 'dog-pug'),
	(217, 'Carlin', 'dog-pug'),
	(218, 'Мопс', 'dog-pug'),
	(219, 'パグ', 'dog-pug'),
	(220, '巴哥', 'dog-pug'),
	(221, '퍼그', 'dog-pug'),
	(222, 'ปั๊ก', 'dog-pug'),
	(223, 'Shiba inu', 'dog-shiba'),
	(224, 'Сиба-ину', 'dog-shiba'),
	(225, '柴犬', 'dog-shiba'),
	(226, '시바견', 'dog-shiba'),
	(227, 'ชิบะ', 'dog-shiba'),
	(228, 'Jack Russell', 'dog-jack-russell-terrier'),
	(229, 'Джек-рассел', 'dog-jack-russell-terrier'),
	(230, 'Cocker', 'dog-english-cocker-spaniel'),
	(231, 'Cocker inglés', 'dog-english-cocker-spaniel'),
	(232, 'Кокер', 'dog-english-cocker-spaniel'),
	(233, 'Cocker', 'dog-american-cocker-spaniel'),
	(234, 'Cocker americano', 'dog-american-cocker-spaniel'),
	(235, 'Schnauzer mini', 'dog-miniature-schnauzer'),
	(236, 'Schnauzer miniatura', 'dog-miniature-schnauzer'),
	(237, 'Zwergschnauzer', 'dog-miniature-schnauzer'),
	(238, 'Siamés', 'cat-siamese'),
	(239, 'Siam', 'cat-siamese'),
	(240, 'Siamois', 'cat-siamese'),
	(241, 'Siamkatze', 'cat-siamese'),
	(242, 'Siamese', 'cat-siamese'),
	(243, 'Siamês', 'cat-siamese'),
	(244, 'Сиамская', 'cat-siamese'),
	(245, 'Сіамська', 'cat-siamese'),
	(246, 'シャム', 'cat-siamese'),
	(247, '暹罗猫', 'cat-siamese'),
	(248, '샴', 'cat-siamese'),
	(249, 'วิเชียรมาศ', 'cat-siamese'),
	(250, 'سيامي', 'cat-siamese'),
	(251, 'Persa', 'cat-persian'),
	(252, 'Persan', 'cat-persian'),
	(253, 'Perserkatze', 'cat-persian'),
	(254, 'Persiano', 'cat-persian'),
	(255, 'Pers', 'cat-persian'),
	(256, 'Персидская', 'cat-persian'),
	(257, 'Перська', 'cat-persian'),
	(258, 'ペルシャ', 'cat-persian'),
	(259, '波斯猫', 'cat-persian'),
	(260, '페르시안', 'cat-persian'),
	(261, 'เปอร์เซีย', 'cat-persian'),
	(262, 'شيرازي', 'cat-persian'),
	(263, 'Angora', 'cat-turkish-angora'),
	(264, 'Ankara kedisi', 'cat-turkish-angora'),
	(265, 'Турецкая ангора', 'cat-turkish-angora'),
	(266, 'Ангорская', 'cat-turkish-angora'),
	(267, 'Esfinge', 'cat-sphynx'),
	(268, 'Gato sin pelo', 'cat-sphynx'),
	(269, 'Gato egipcio', 'cat-sphynx'),
	(270, 'Сфинкс', 'cat-sphynx'),
	(271, 'Сфінкс', 'cat-sphynx'),
	(272, 'スフィンクス', 'cat-sphynx'),
	(273, '斯芬克斯', 'cat-sphynx'),
	(274, 'Мейн-кун', 'cat-maine-coon'),
	(275, 'メインクーン', 'cat-maine-coon'),
	(276, '缅因猫', 'cat-maine-coon'),
	(277, '메인쿤', 'cat-maine-coon'),
	(278, 'เมนคูน', 'cat-maine-coon'),
	(279, 'Gato doméstico', 'cat-domestic-shorthair'),
	(280, 'Gato común', 'cat-domestic-shorthair'),
	(281, 'Común europeo', 'cat-domestic-shorthair'),
	(282, 'Europeo', 'cat-domestic-shorthair'),
	(283, 'Moggie', 'cat-domestic-shorthair'),
	(284, 'Azul ruso', 'cat-russian-blue'),
	(285, 'Ruso azul', 'cat-russian-blue'),
	(286, 'Русская голубая', 'cat-russian-blue'),
	(287, 'Bleu russe', 'cat-russian-blue'),
	(288, 'Russisch Blau', 'cat-russian-blue'),
	(289, 'Caballo árabe', 'horse-arab'),
	(290, 'Pura sangre árabe', 'horse-arab'),
	(291, 'Arabian', 'horse-arab'),
	(292, 'Araber', 'horse-arab'),
	(293, 'Арабская', 'horse-arab'),
	(294, 'Pura raza española', 'horse-andalusian'),
	(295, 'Caballo andaluz', 'horse-andalusian'),
	(296, 'Español', 'horse-andalusian'),
	(297, 'PRE', 'horse-andalusian'),
	(298, 'Cuarto de milla', 'horse-quarter-horse'),
	(299, 'Cuarto milla', 'horse-quarter-horse'),
	(300, 'Caballo azteca', 'horse-azteca');

INSERT INTO public.pets_species VALUES
	('dog', 'Dog', 'Perro', 'Dog', 'Cachorro', 'Chien', 'Hund', 'Cane', 'Hond', 'Hund', 'Pies', 'Собака', 'Собака', 'Köpek', 'كلب', 'कुत्ता', 'Anjing', 'Chó', '狗', '犬', '개', 'สุนัข', 0),
	('cat', 'Cat', 'Gato', 'Cat', 'Gato', 'Chat', 'Katze', 'Gatto', 'Kat', 'Katt', 'Kot', 'Кошка', 'Кіт', 'Kedi', 'قطة', 'बिल्ली', 'Kucing', 'Mèo', '猫', '猫', '고양이', 'แมว', 1),
	('rabbit', 'Rabbit', 'Conejo', 'Rabbit', 'Coelho', 'Lapin', 'Kaninchen', 'Coniglio', 'Konijn', 'Kanin', 'Królik', 'Кролик', 'Кролик', 'Tavşan', 'أرنب', 'खरगोश', 'Kelinci', 'Thỏ', '兔子', 'うさぎ', '토끼', 'กระต่าย', 2),
	('bird', 'Bird', 'Ave', 'Bird', 'Ave', 'Oiseau', 'Vogel', 'Uccello', 'Vogel', 'Fågel', 'Ptak', 'Птица', 'Птах', 'Kuş', 'طائر', 'पक्षी', 'Burung', 'Chim', '鸟', '鳥', '새', 'นก', 3),
	('fish', 'Fish', 'Pez', 'Fish', 'Peixe', 'Poisson', 'Fisch', 'Pesce', 'Vis', 'Fisk', 'Ryba', 'Рыба', 'Риба', 'Balık', 'سمكة', 'मछली', 'Ikan', 'Cá', '鱼', '魚', '물고기', 'ปลา', 4),
	('hamster', 'Hamster', 'Hámster', 'Hamster', 'Hamster', 'Hamster', 'Hamster', 'Criceto', 'Hamster', 'Hamster', 'Chomik', 'Хомяк', 'Хом''як', 'Hamster', 'هامستر', 'हैम्स्टर', 'Hamster', 'Chuột hamster', '仓鼠', 'ハムスター', '햄스터', 'แฮมสเตอร์', 5),
	('guinea_pig', 'Guinea pig', 'Cuyo', 'Guinea pig', 'Porquinho-da-índia', 'Cochon d''Inde', 'Meerschweinchen', 'Porcellino d''India', 'Cavia', 'Marsvin', 'Świnka morska', 'Морская свинка', 'Морська свинка', 'Kobay', 'خنزير غينيا', 'गिनी पिग', 'Marmut', 'Chuột lang', '豚鼠', 'モルモット', '기니피그', 'หนูตะเภา', 6),
	('turtle', 'Turtle', 'Tortuga', 'Turtle', 'Tartaruga', 'Tortue', 'Schildkröte', 'Tartaruga', 'Schildpad', 'Sköldpadda', 'Żółw', 'Черепаха', 'Черепаха', 'Kaplumbağa', 'سلحفاة', 'कछुआ', 'Kura-kura', 'Rùa', '龟', 'カメ', '거북이', 'เต่า', 7),
	('horse', 'Horse', 'Caballo', 'Horse', 'Cavalo', 'Cheval', 'Pferd', 'Cavallo', 'Paard', 'Häst', 'Koń', 'Лошадь', 'Кінь', 'At', 'حصان', 'घोड़ा', 'Kuda', 'Ngựa', '马', '馬', '말', 'ม้า', 8),
	('ferret', 'Ferret', 'Hurón', 'Ferret', 'Furão', 'Furet', 'Frettchen', 'Furetto', 'Fret', 'Iller', 'Fretka', 'Хорёк', 'Тхір', 'Gelincik', 'نمس', 'फेरेट', 'Musang ferret', 'Chồn sương', '雪貂', 'フェレット', '페럿', 'เฟอร์เรต', 9),
	('other', 'Other animal', 'Otro animal', 'Other animal', 'Outro animal', 'Autre animal', 'Anderes Tier', 'Altro animale', 'Ander dier', 'Annat djur', 'Inne zwierzę', 'Другое животное', 'Інша тварина', 'Diğer hayvan', 'حيوان آخر', 'अन्य पशु', 'Hewan lain', 'Động vật khác', '其他动物', 'その他の動物', '기타 동물', 'สัตว์อื่น ๆ', 10);

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 616, true);

SELECT pg_catalog.setval('public.chat_attachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_callmember_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_hiddenmessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_keypackage_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_member_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_openedmessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_pinnedmessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_pollvote_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_reaction_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_seat_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_starredmessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_stickeruse_id_seq', 1, false);

SELECT pg_catalog.setval('public.chat_wallpaper_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_auditentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_deadletter_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_idempotencykey_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_keptmail_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_outboxmessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_ratecount_id_seq', 1, false);

SELECT pg_catalog.setval('public.discovery_searchterm_id_seq', 1, false);

SELECT pg_catalog.setval('public.discovery_searchword_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 154, true);

SELECT pg_catalog.setval('public.media_rendition_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_mailevent_id_seq', 1, false);

SELECT pg_catalog.setval('public.pets_breedsynonym_id_seq', 300, true);

SELECT pg_catalog.setval('public.pets_petbreed_id_seq', 1, false);

SELECT pg_catalog.setval('public.social_postmedia_id_seq', 1, false);

SELECT pg_catalog.setval('public.social_postpet_id_seq', 1, false);

SELECT pg_catalog.setval('public.social_posttag_id_seq', 1, false);

SELECT pg_catalog.setval('public.social_tagday_id_seq', 1, false);

SELECT pg_catalog.setval('public.social_tagtrend_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_accountlimit
    ADD CONSTRAINT account_limit_once UNIQUE (decision_id, deed);

ALTER TABLE ONLY public.accounts_accountdeletion
    ADD CONSTRAINT accounts_accountdeletion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_accountdeletion
    ADD CONSTRAINT accounts_accountdeletion_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.accounts_accountdeletion
    ADD CONSTRAINT accounts_accountdeletion_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.accounts_badgeaward
    ADD CONSTRAINT accounts_badgeaward_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_block
    ADD CONSTRAINT accounts_block_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_closefriend
    ADD CONSTRAINT accounts_closefriend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_dataexport
    ADD CONSTRAINT accounts_dataexport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_dismissedperson
    ADD CONSTRAINT accounts_dismissedperson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_erasedaccount
    ADD CONSTRAINT accounts_erasedaccount_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.accounts_follow
    ADD CONSTRAINT accounts_follow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_friendship
    ADD CONSTRAINT accounts_friendship_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_hiddenword
    ADD CONSTRAINT accounts_hiddenword_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_secret_hash_key UNIQUE (secret_hash);

ALTER TABLE ONLY public.accounts_invitedperson
    ADD CONSTRAINT accounts_invitedperson_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.accounts_invitedperson
    ADD CONSTRAINT accounts_invitedperson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_listmember
    ADD CONSTRAINT accounts_listmember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_mute
    ADD CONSTRAINT accounts_mute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_peoplelist
    ADD CONSTRAINT accounts_peoplelist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_phonenumber
    ADD CONSTRAINT accounts_phonenumber_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_phonenumber
    ADD CONSTRAINT accounts_phonenumber_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.accounts_privacysettings
    ADD CONSTRAINT accounts_privacysettings_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.accounts_profile
    ADD CONSTRAINT accounts_profile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_profile
    ADD CONSTRAINT accounts_profile_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.accounts_restriction
    ADD CONSTRAINT accounts_restriction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_handle_key UNIQUE (handle);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_verification
    ADD CONSTRAINT accounts_verification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_badgeaward
    ADD CONSTRAINT badge_award_once UNIQUE (user_id, badge, step);

ALTER TABLE ONLY public.accounts_block
    ADD CONSTRAINT block_once UNIQUE (blocker_id, blocked_id);

ALTER TABLE ONLY public.social_bookmarkcollection
    ADD CONSTRAINT bookmark_collection_name_once UNIQUE (owner_id, name);

ALTER TABLE ONLY public.social_bookmark
    ADD CONSTRAINT bookmark_once UNIQUE (owner_id, post_id);

ALTER TABLE ONLY public.pets_breedsynonym
    ADD CONSTRAINT breed_synonym_once UNIQUE (breed_id, name);

ALTER TABLE ONLY public.pets_petcarer
    ADD CONSTRAINT carer_once UNIQUE (pet_id, person_id);

ALTER TABLE ONLY public.chat_attachment
    ADD CONSTRAINT chat_attachment_asset_id_key UNIQUE (asset_id);

ALTER TABLE ONLY public.chat_attachment
    ADD CONSTRAINT chat_attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_attachment
    ADD CONSTRAINT chat_attachment_place UNIQUE (message_id, "position");

ALTER TABLE ONLY public.chat_callmember
    ADD CONSTRAINT chat_call_member_once UNIQUE (call_id, person_id);

ALTER TABLE ONLY public.chat_call
    ADD CONSTRAINT chat_call_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_callmember
    ADD CONSTRAINT chat_callmember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_carecard
    ADD CONSTRAINT chat_care_card_once UNIQUE (conversation_id, pet_id);

ALTER TABLE ONLY public.chat_carecard
    ADD CONSTRAINT chat_carecard_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_chatsettings
    ADD CONSTRAINT chat_chatsettings_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.chat_conversation
    ADD CONSTRAINT chat_conversation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_conversationexport
    ADD CONSTRAINT chat_conversationexport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_device
    ADD CONSTRAINT chat_device_key_once UNIQUE (fingerprint);

ALTER TABLE ONLY public.chat_device
    ADD CONSTRAINT chat_device_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_grouplink
    ADD CONSTRAINT chat_grouplink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_grouplink
    ADD CONSTRAINT chat_grouplink_secret_key UNIQUE (secret);

ALTER TABLE ONLY public.chat_hiddenmessage
    ADD CONSTRAINT chat_hidden_once UNIQUE (person_id, message_id);

ALTER TABLE ONLY public.chat_hiddenmessage
    ADD CONSTRAINT chat_hiddenmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_join_request_once UNIQUE (conversation_id, person_id);

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_joinrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_keypackage
    ADD CONSTRAINT chat_key_package_once UNIQUE (device_id, digest);

ALTER TABLE ONLY public.chat_keybackup
    ADD CONSTRAINT chat_keybackup_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.chat_keypackage
    ADD CONSTRAINT chat_keypackage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_liveshare
    ADD CONSTRAINT chat_liveshare_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.chat_liveshare
    ADD CONSTRAINT chat_liveshare_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_member
    ADD CONSTRAINT chat_member_once UNIQUE (conversation_id, person_id);

ALTER TABLE ONLY public.chat_member
    ADD CONSTRAINT chat_member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_once UNIQUE (sender_id, client_id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_seq UNIQUE (conversation_id, seq);

ALTER TABLE ONLY public.chat_messagelink
    ADD CONSTRAINT chat_messagelink_pkey PRIMARY KEY (message_id);

ALTER TABLE ONLY public.chat_oncemessage
    ADD CONSTRAINT chat_oncemessage_pkey PRIMARY KEY (message_id);

ALTER TABLE ONLY public.chat_conversation
    ADD CONSTRAINT chat_one_of_each_a_pair UNIQUE (first_id, second_id, is_sealed);

ALTER TABLE ONLY public.chat_openedmessage
    ADD CONSTRAINT chat_opened_once UNIQUE (message_id, person_id);

ALTER TABLE ONLY public.chat_openedmessage
    ADD CONSTRAINT chat_openedmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_pinnedmessage
    ADD CONSTRAINT chat_pinnedmessage_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.chat_pinnedmessage
    ADD CONSTRAINT chat_pinnedmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_pollvote
    ADD CONSTRAINT chat_pollvote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_reaction
    ADD CONSTRAINT chat_reaction_once UNIQUE (message_id, person_id);

ALTER TABLE ONLY public.chat_reaction
    ADD CONSTRAINT chat_reaction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_scheduledmessage
    ADD CONSTRAINT chat_scheduledmessage_client_id_key UNIQUE (client_id);

ALTER TABLE ONLY public.chat_scheduledmessage
    ADD CONSTRAINT chat_scheduledmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_sealedfile
    ADD CONSTRAINT chat_sealedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_seat
    ADD CONSTRAINT chat_seat_once UNIQUE (conversation_id, device_id);

ALTER TABLE ONLY public.chat_seat
    ADD CONSTRAINT chat_seat_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_starredmessage
    ADD CONSTRAINT chat_star_once UNIQUE (person_id, message_id);

ALTER TABLE ONLY public.chat_starredmessage
    ADD CONSTRAINT chat_starredmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_stickeruse
    ADD CONSTRAINT chat_sticker_once UNIQUE (person_id, name);

ALTER TABLE ONLY public.chat_stickeruse
    ADD CONSTRAINT chat_stickeruse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_pollvote
    ADD CONSTRAINT chat_vote_once UNIQUE (message_id, person_id, choice);

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_once UNIQUE (person_id, conversation_id);

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_photo_id_key UNIQUE (photo_id);

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_closefriend
    ADD CONSTRAINT close_friend_once UNIQUE (owner_id, friend_id);

ALTER TABLE ONLY public.social_commentreaction
    ADD CONSTRAINT comment_reaction_once UNIQUE (user_id, comment_id);

ALTER TABLE ONLY public.core_auditentry
    ADD CONSTRAINT core_auditentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_deadletter
    ADD CONSTRAINT core_deadletter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_featureswitch
    ADD CONSTRAINT core_featureswitch_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.core_idempotencykey
    ADD CONSTRAINT core_idempotencykey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_keptmail
    ADD CONSTRAINT core_keptmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_outboxmessage
    ADD CONSTRAINT core_outboxmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_ratecount
    ADD CONSTRAINT core_ratecount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_workerheartbeat
    ADD CONSTRAINT core_workerheartbeat_pkey PRIMARY KEY (worker);

ALTER TABLE ONLY public.discovery_recentsearch
    ADD CONSTRAINT discovery_recentsearch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.discovery_searchentry
    ADD CONSTRAINT discovery_searchentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.discovery_searchterm
    ADD CONSTRAINT discovery_searchterm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.discovery_searchword
    ADD CONSTRAINT discovery_searchword_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_dismissedperson
    ADD CONSTRAINT dismissed_person_once UNIQUE (user_id, person_id);

ALTER TABLE ONLY public.pets_dismissedpet
    ADD CONSTRAINT dismissed_pet_once UNIQUE (user_id, pet_id);

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.social_feedwish
    ADD CONSTRAINT feed_wish_once UNIQUE (user_id, kind, value);

ALTER TABLE ONLY public.accounts_follow
    ADD CONSTRAINT follow_once UNIQUE (follower_id, target_id);

ALTER TABLE ONLY public.pets_healthremindermute
    ADD CONSTRAINT health_reminder_mute_once UNIQUE (pet_id, person_id);

ALTER TABLE ONLY public.pets_healthreminder
    ADD CONSTRAINT health_reminder_once UNIQUE (record_id, recipient_id, stage, due_date);

ALTER TABLE ONLY public.accounts_hiddenword
    ADD CONSTRAINT hidden_word_once UNIQUE (user_id, tokens);

ALTER TABLE ONLY public.core_idempotencykey
    ADD CONSTRAINT idempotency_key_once UNIQUE (user_id, key);

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT imported_post_in_import UNIQUE (source_import_id, source_id);

ALTER TABLE ONLY public.accounts_listmember
    ADD CONSTRAINT list_member_once UNIQUE (people_list_id, person_id);

ALTER TABLE ONLY public.pets_lostmatch
    ADD CONSTRAINT lost_match_once UNIQUE (lost_id, found_id);

ALTER TABLE ONLY public.pets_lostnotice
    ADD CONSTRAINT lost_notice_once UNIQUE (report_id, person_id);

ALTER TABLE ONLY public.notifications_mailevent
    ADD CONSTRAINT mail_event_once UNIQUE (provider, event_id);

ALTER TABLE ONLY public.media_asset
    ADD CONSTRAINT media_asset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.media_rendition
    ADD CONSTRAINT media_rendition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.media_upload
    ADD CONSTRAINT media_upload_asset_id_key UNIQUE (asset_id);

ALTER TABLE ONLY public.media_upload
    ADD CONSTRAINT media_upload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_microchip
    ADD CONSTRAINT microchip_once UNIQUE (number);

ALTER TABLE ONLY public.moderation_accountlimit
    ADD CONSTRAINT moderation_accountlimit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_undoes_key UNIQUE (undoes);

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_snapshot
    ADD CONSTRAINT moderation_snapshot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_withheldwords
    ADD CONSTRAINT moderation_withheldwords_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.moderation_withheldwords
    ADD CONSTRAINT moderation_withheldwords_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_mute
    ADD CONSTRAINT mute_once UNIQUE (muter_id, muted_id);

ALTER TABLE ONLY public.notifications_mutedthing
    ADD CONSTRAINT muted_thing_once UNIQUE (user_id, thing_id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notification_once UNIQUE (recipient_id, kind, actor_id, target_type_id, target_id);

ALTER TABLE ONLY public.notifications_delivery
    ADD CONSTRAINT notifications_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_device
    ADD CONSTRAINT notifications_device_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_digestrun
    ADD CONSTRAINT notifications_digestrun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_digestrun
    ADD CONSTRAINT notifications_digestrun_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.notifications_mailevent
    ADD CONSTRAINT notifications_mailevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mailtrouble
    ADD CONSTRAINT notifications_mailtrouble_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mailtrouble
    ADD CONSTRAINT notifications_mailtrouble_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.notifications_mutedthing
    ADD CONSTRAINT notifications_mutedthing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_notificationsettings
    ADD CONSTRAINT notifications_notificationsettings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_notificationsettings
    ADD CONSTRAINT notifications_notificationsettings_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.notifications_topicchoice
    ADD CONSTRAINT notifications_topicchoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_peoplelist
    ADD CONSTRAINT people_list_name_once UNIQUE (owner_id, name);

ALTER TABLE ONLY public.pets_petbreed
    ADD CONSTRAINT pet_breed_once UNIQUE (pet_id, breed_id);

ALTER TABLE ONLY public.pets_petfollow
    ADD CONSTRAINT pet_follow_once UNIQUE (person_id, pet_id);

ALTER TABLE ONLY public.pets_albumpicture
    ADD CONSTRAINT pets_albumpicture_asset_id_key UNIQUE (asset_id);

ALTER TABLE ONLY public.pets_albumpicture
    ADD CONSTRAINT pets_albumpicture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_breed
    ADD CONSTRAINT pets_breed_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.pets_breedsynonym
    ADD CONSTRAINT pets_breedsynonym_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_careentry
    ADD CONSTRAINT pets_careentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_careplan
    ADD CONSTRAINT pets_careplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_dismissedpet
    ADD CONSTRAINT pets_dismissedpet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_documentpage
    ADD CONSTRAINT pets_documentpage_asset_id_key UNIQUE (asset_id);

ALTER TABLE ONLY public.pets_documentpage
    ADD CONSTRAINT pets_documentpage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_evidenceshown
    ADD CONSTRAINT pets_evidenceshown_pet_id_key UNIQUE (pet_id);

ALTER TABLE ONLY public.pets_evidenceshown
    ADD CONSTRAINT pets_evidenceshown_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_findermessage
    ADD CONSTRAINT pets_findermessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_finderthread
    ADD CONSTRAINT pets_finderthread_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_finderthread
    ADD CONSTRAINT pets_finderthread_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.pets_foundreport
    ADD CONSTRAINT pets_foundreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_healthdocument
    ADD CONSTRAINT pets_healthdocument_pdf_id_key UNIQUE (pdf_id);

ALTER TABLE ONLY public.pets_healthdocument
    ADD CONSTRAINT pets_healthdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_healthrecord
    ADD CONSTRAINT pets_healthrecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_healthreminder
    ADD CONSTRAINT pets_healthreminder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_healthremindermute
    ADD CONSTRAINT pets_healthremindermute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_lostalertmute
    ADD CONSTRAINT pets_lostalertmute_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.pets_lostalertmute
    ADD CONSTRAINT pets_lostalertmute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_lostmatch
    ADD CONSTRAINT pets_lostmatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_lostnotice
    ADD CONSTRAINT pets_lostnotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_lostreport
    ADD CONSTRAINT pets_lostreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_memorial
    ADD CONSTRAINT pets_memorial_pet_id_key UNIQUE (pet_id);

ALTER TABLE ONLY public.pets_memorial
    ADD CONSTRAINT pets_memorial_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_microchip
    ADD CONSTRAINT pets_microchip_pet_id_key UNIQUE (pet_id);

ALTER TABLE ONLY public.pets_microchip
    ADD CONSTRAINT pets_microchip_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.pets_petbreed
    ADD CONSTRAINT pets_petbreed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_petcarer
    ADD CONSTRAINT pets_petcarer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_petfacts
    ADD CONSTRAINT pets_petfacts_pet_id_key UNIQUE (pet_id);

ALTER TABLE ONLY public.pets_petfacts
    ADD CONSTRAINT pets_petfacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_petfollow
    ADD CONSTRAINT pets_petfollow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_pettag
    ADD CONSTRAINT pets_pettag_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY public.pets_pettag
    ADD CONSTRAINT pets_pettag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_pettransfer
    ADD CONSTRAINT pets_pettransfer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_species
    ADD CONSTRAINT pets_species_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.pets_vetlink
    ADD CONSTRAINT pets_vetlink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_vetlink
    ADD CONSTRAINT pets_vetlink_secret_hash_key UNIQUE (secret_hash);

ALTER TABLE ONLY public.pets_vetlinkview
    ADD CONSTRAINT pets_vetlinkview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pets_weightentry
    ADD CONSTRAINT pets_weightentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT photo_tag_person_once UNIQUE (asset_id, person_id);

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT photo_tag_pet_once UNIQUE (asset_id, pet_id);

ALTER TABLE ONLY public.social_pollvote
    ADD CONSTRAINT poll_vote_once UNIQUE (poll_id, voter_id);

ALTER TABLE ONLY public.social_postmedia
    ADD CONSTRAINT post_media_position UNIQUE (post_id, "position");

ALTER TABLE ONLY public.social_postpet
    ADD CONSTRAINT post_pet_once UNIQUE (post_id, pet_id);

ALTER TABLE ONLY public.social_posttag
    ADD CONSTRAINT post_tag_once UNIQUE (post_id, tag_id);

ALTER TABLE ONLY public.notifications_device
    ADD CONSTRAINT push_device_once UNIQUE (kind, digest);

ALTER TABLE ONLY public.core_ratecount
    ADD CONSTRAINT rate_count_window UNIQUE (key, "window");

ALTER TABLE ONLY public.social_reaction
    ADD CONSTRAINT reaction_once UNIQUE (user_id, post_id);

ALTER TABLE ONLY public.discovery_recentsearch
    ADD CONSTRAINT recent_search_once UNIQUE (user_id, query);

ALTER TABLE ONLY public.media_rendition
    ADD CONSTRAINT rendition_once UNIQUE (asset_id, width, format);

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT report_once UNIQUE (case_id, reporter_id);

ALTER TABLE ONLY public.accounts_restriction
    ADD CONSTRAINT restriction_once UNIQUE (owner_id, restricted_id);

ALTER TABLE ONLY public.discovery_searchentry
    ADD CONSTRAINT search_entry_once UNIQUE (kind, object_id);

ALTER TABLE ONLY public.discovery_searchword
    ADD CONSTRAINT search_word_once UNIQUE (kind, word);

ALTER TABLE ONLY public.moderation_snapshot
    ADD CONSTRAINT snapshot_once UNIQUE (case_id, digest);

ALTER TABLE ONLY public.social_authorreach
    ADD CONSTRAINT social_authorreach_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.social_bookmark
    ADD CONSTRAINT social_bookmark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_bookmarkcollection
    ADD CONSTRAINT social_bookmarkcollection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_photo_id_key UNIQUE (photo_id);

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_commentreaction
    ADD CONSTRAINT social_commentreaction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_commentversion
    ADD CONSTRAINT social_commentversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_draft
    ADD CONSTRAINT social_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_feedchoice
    ADD CONSTRAINT social_feedchoice_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.social_feedwish
    ADD CONSTRAINT social_feedwish_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_hashtag
    ADD CONSTRAINT social_hashtag_name_key UNIQUE (name);

ALTER TABLE ONLY public.social_hashtag
    ADD CONSTRAINT social_hashtag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT social_importedpost_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT social_importedpost_post_id_key UNIQUE (post_id);

ALTER TABLE ONLY public.social_reaction
    ADD CONSTRAINT social_like_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_linkpreview
    ADD CONSTRAINT social_linkpreview_key_key UNIQUE (key);

ALTER TABLE ONLY public.social_linkpreview
    ADD CONSTRAINT social_linkpreview_picture_id_key UNIQUE (picture_id);

ALTER TABLE ONLY public.social_linkpreview
    ADD CONSTRAINT social_linkpreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT social_phototag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_poll
    ADD CONSTRAINT social_poll_pkey PRIMARY KEY (post_id);

ALTER TABLE ONLY public.social_pollvote
    ADD CONSTRAINT social_pollvote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_post
    ADD CONSTRAINT social_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_postdefaults
    ADD CONSTRAINT social_postdefaults_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.social_postimport
    ADD CONSTRAINT social_postimport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_postmedia
    ADD CONSTRAINT social_postmedia_asset_id_key UNIQUE (asset_id);

ALTER TABLE ONLY public.social_postmedia
    ADD CONSTRAINT social_postmedia_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_postpet
    ADD CONSTRAINT social_postpet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_postreach
    ADD CONSTRAINT social_postreach_pkey PRIMARY KEY (post_id);

ALTER TABLE ONLY public.social_posttag
    ADD CONSTRAINT social_posttag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_postversion
    ADD CONSTRAINT social_postversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_pulledauthor
    ADD CONSTRAINT social_pulledauthor_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.social_pulledpet
    ADD CONSTRAINT social_pulledpet_pkey PRIMARY KEY (pet_id);

ALTER TABLE ONLY public.social_reachday
    ADD CONSTRAINT social_reachday_pkey PRIMARY KEY (day_date);

ALTER TABLE ONLY public.social_tagday
    ADD CONSTRAINT social_tagday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_tagfollow
    ADD CONSTRAINT social_tagfollow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_tagtrend
    ADD CONSTRAINT social_tagtrend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_tagday
    ADD CONSTRAINT tag_day_once UNIQUE (tag_id, scope, day_date);

ALTER TABLE ONLY public.social_tagfollow
    ADD CONSTRAINT tag_follow_once UNIQUE (user_id, tag_id);

ALTER TABLE ONLY public.social_tagtrend
    ADD CONSTRAINT tag_trend_once UNIQUE (scope, tag_id);

ALTER TABLE ONLY public.notifications_topicchoice
    ADD CONSTRAINT topic_choice_once UNIQUE (user_id, topic);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);

ALTER TABLE ONLY public.pets_weightentry
    ADD CONSTRAINT weight_once_a_day UNIQUE (pet_id, measured_date);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX account_limit_person ON public.moderation_accountlimit USING btree (person_id, deed) WHERE (lifted_at IS NULL);

CREATE INDEX accounts_accountdeletion_due_at_4f5e9c88 ON public.accounts_accountdeletion USING btree (due_at);

CREATE INDEX accounts_accountdeletion_token_hash_4d592704_like ON public.accounts_accountdeletion USING btree (token_hash varchar_pattern_ops);

CREATE INDEX accounts_block_blocked_id_6b1a5ff3 ON public.accounts_block USING btree (blocked_id);

CREATE INDEX accounts_block_blocker_id_1f66a617 ON public.accounts_block USING btree (blocker_id);

CREATE INDEX accounts_closefriend_friend_id_3684f921 ON public.accounts_closefriend USING btree (friend_id);

CREATE INDEX accounts_dataexport_user_id_1c3468c6 ON public.accounts_dataexport USING btree (user_id);

CREATE INDEX accounts_dismissedperson_person_id_bf041e74 ON public.accounts_dismissedperson USING btree (person_id);

CREATE INDEX accounts_friendship_asked_id_d93bfd22 ON public.accounts_friendship USING btree (asked_id);

CREATE INDEX accounts_friendship_asker_id_64d56359 ON public.accounts_friendship USING btree (asker_id);

CREATE INDEX accounts_invitation_secret_hash_f8e85b08_like ON public.accounts_invitation USING btree (secret_hash varchar_pattern_ops);

CREATE INDEX accounts_invitedperson_invitation_id_4847d7e7 ON public.accounts_invitedperson USING btree (invitation_id);

CREATE INDEX accounts_listmember_person_id_95c1aba7 ON public.accounts_listmember USING btree (person_id);

CREATE INDEX accounts_mute_muted_id_3007b250 ON public.accounts_mute USING btree (muted_id);

CREATE INDEX accounts_profile_home_cell_180e2ffb ON public.accounts_profile USING btree (home_cell);

CREATE INDEX accounts_profile_home_cell_180e2ffb_like ON public.accounts_profile USING btree (home_cell varchar_pattern_ops);

CREATE INDEX accounts_restriction_restricted_id_d382124f ON public.accounts_restriction USING btree (restricted_id);

CREATE INDEX accounts_user_avatar_id_5ce2f0b3 ON public.accounts_user USING btree (avatar_id);

CREATE INDEX accounts_user_cover_id_9c4db099 ON public.accounts_user USING btree (cover_id);

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);

CREATE INDEX accounts_user_handle_cab787c2_like ON public.accounts_user USING btree (handle varchar_pattern_ops);

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);

CREATE INDEX accounts_verification_decided_by_id_55082cb4 ON public.accounts_verification USING btree (decided_by_id);

CREATE INDEX accounts_verification_document_id_5513e423 ON public.accounts_verification USING btree (document_id);

CREATE INDEX accounts_verification_selfie_id_c39d4ed1 ON public.accounts_verification USING btree (selfie_id);

CREATE INDEX accounts_verification_user_id_14555b30 ON public.accounts_verification USING btree (user_id);

CREATE UNIQUE INDEX album_one_cover ON public.pets_albumpicture USING btree (pet_id) WHERE ((deleted_at IS NULL) AND is_cover);

CREATE INDEX album_order ON public.pets_albumpicture USING btree (pet_id, "position", id) WHERE (deleted_at IS NULL);

CREATE INDEX appeal_waiting ON public.moderation_appeal USING btree (created_at) WHERE ((status)::text = 'waiting'::text);

CREATE INDEX asset_loose ON public.media_asset USING btree (created_at) WHERE (attached_at IS NULL);

CREATE INDEX asset_owner ON public.media_asset USING btree (owner_id, id DESC);

CREATE INDEX audit_actor ON public.core_auditentry USING btree (actor_id, id DESC);

CREATE INDEX audit_at ON public.core_auditentry USING brin (at);

CREATE INDEX audit_target ON public.core_auditentry USING btree (target, id DESC);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX block_reverse ON public.accounts_block USING btree (blocked_id, blocker_id);

CREATE INDEX breed_species ON public.pets_breed USING btree (species_id, name);

CREATE INDEX "breed_species-ar" ON public.pets_breed USING btree (species_id, name_ar);

CREATE INDEX "breed_species-de" ON public.pets_breed USING btree (species_id, name_de);

CREATE INDEX "breed_species-en" ON public.pets_breed USING btree (species_id, name_en);

CREATE INDEX "breed_species-es-mx" ON public.pets_breed USING btree (species_id, name_es_mx);

CREATE INDEX "breed_species-fr" ON public.pets_breed USING btree (species_id, name_fr);

CREATE INDEX "breed_species-hi" ON public.pets_breed USING btree (species_id, name_hi);

CREATE INDEX "breed_species-id" ON public.pets_breed USING btree (species_id, name_ind);

CREATE INDEX "breed_species-it" ON public.pets_breed USING btree (species_id, name_it);

CREATE INDEX "breed_species-ja" ON public.pets_breed USING btree (species_id, name_ja);

CREATE INDEX "breed_species-ko" ON public.pets_breed USING btree (species_id, name_ko);

CREATE INDEX "breed_species-nl" ON public.pets_breed USING btree (species_id, name_nl);

CREATE INDEX "breed_species-pl" ON public.pets_breed USING btree (species_id, name_pl);

CREATE INDEX "breed_species-pt-br" ON public.pets_breed USING btree (species_id, name_pt_br);

CREATE INDEX "breed_species-ru" ON public.pets_breed USING btree (species_id, name_ru);

CREATE INDEX "breed_species-sv" ON public.pets_breed USING btree (species_id, name_sv);

CREATE INDEX "breed_species-th" ON public.pets_breed USING btree (species_id, name_th);

CREATE INDEX "breed_species-tr" ON public.pets_breed USING btree (species_id, name_tr);

CREATE INDEX "breed_species-uk" ON public.pets_breed USING btree (species_id, name_uk);

CREATE INDEX "breed_species-vi" ON public.pets_breed USING btree (species_id, name_vi);

CREATE INDEX "breed_species-zh-hans" ON public.pets_breed USING btree (species_id, name_zh_hans);

CREATE INDEX care_entry_pet ON public.pets_careentry USING btree (pet_id, id DESC);

CREATE INDEX care_entry_plan ON public.pets_careentry USING btree (plan_id, done_at DESC) WHERE (undone_at IS NULL);

CREATE INDEX care_plan_pet ON public.pets_careplan USING btree (pet_id, id) WHERE (ended_at IS NULL);

CREATE INDEX case_closed ON public.moderation_case USING btree (closed_at) WHERE (closed_at IS NOT NULL);

CREATE UNIQUE INDEX case_open_once ON public.moderation_case USING btree (target_type_id, target_id) WHERE (NOT ((status)::text = 'closed'::text));

CREATE INDEX case_queue ON public.moderation_case USING btree (gravity DESC, created_at) WHERE (NOT ((status)::text = 'closed'::text));

CREATE INDEX chat_call_conversation_id_6752a919 ON public.chat_call USING btree (conversation_id);

CREATE INDEX chat_call_started_by_id_106b5b9f ON public.chat_call USING btree (started_by_id);

CREATE INDEX chat_callmember_person_id_5b29f6f2 ON public.chat_callmember USING btree (person_id);

CREATE INDEX chat_carecard_pet_id_875197d1 ON public.chat_carecard USING btree (pet_id);

CREATE INDEX chat_carecard_pinned_by_id_9b787117 ON public.chat_carecard USING btree (pinned_by_id);

CREATE INDEX chat_conversation_photo_id_924581bc ON public.chat_conversation USING btree (photo_id);

CREATE INDEX chat_conversation_second_id_00e967f6 ON public.chat_conversation USING btree (second_id);

CREATE INDEX chat_conversationexport_conversation_id_8c57aa66 ON public.chat_conversationexport USING btree (conversation_id);

CREATE INDEX chat_device_of_person ON public.chat_device USING btree (person_id) WHERE (removed_at IS NULL);

CREATE INDEX chat_export_of_person ON public.chat_conversationexport USING btree (person_id, conversation_id, id DESC);

CREATE UNIQUE INDEX chat_export_one_at_a_time ON public.chat_conversationexport USING btree (person_id) WHERE ((status)::text = ANY ((ARRAY['waiting'::character varying, 'building'::character varying])::text[]));

CREATE INDEX chat_grouplink_conversation_id_49ecb673 ON public.chat_grouplink USING btree (conversation_id);

CREATE INDEX chat_grouplink_made_by_id_548dd7d0 ON public.chat_grouplink USING btree (made_by_id);

CREATE INDEX chat_grouplink_secret_dc005eb1_like ON public.chat_grouplink USING btree (secret varchar_pattern_ops);

CREATE INDEX chat_hiddenmessage_message_id_1c581bfa ON public.chat_hiddenmessage USING btree (message_id);

CREATE INDEX chat_join_waiting ON public.chat_joinrequest USING btree (conversation_id, id DESC) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX chat_joinrequest_answered_by_id_66762064 ON public.chat_joinrequest USING btree (answered_by_id);

CREATE INDEX chat_joinrequest_conversation_id_34a557e1 ON public.chat_joinrequest USING btree (conversation_id);

CREATE INDEX chat_joinrequest_link_id_ea678018 ON public.chat_joinrequest USING btree (link_id);

CREATE INDEX chat_joinrequest_person_id_4a72ae2a ON public.chat_joinrequest USING btree (person_id);

CREATE UNIQUE INDEX chat_key_package_one_last ON public.chat_keypackage USING btree (device_id) WHERE is_last_resort;

CREATE UNIQUE INDEX chat_live_one_a_conversation ON public.chat_liveshare USING btree (person_id, conversation_id) WHERE (ended_at IS NULL);

CREATE INDEX chat_liveshare_conversation_id_3be68f8b ON public.chat_liveshare USING btree (conversation_id);

CREATE INDEX chat_member_of_person ON public.chat_member USING btree (person_id, state);

CREATE INDEX chat_message_answers ON public.chat_message USING btree (reply_to_id) WHERE (reply_to_id IS NOT NULL);

CREATE INDEX chat_message_calls ON public.chat_message USING btree (conversation_id, id) WHERE (((kind)::text = 'notice'::text) AND ((payload -> 'event'::text) = '"call"'::jsonb));

CREATE INDEX chat_message_changed ON public.chat_message USING btree (conversation_id, change) WHERE (change IS NOT NULL);

CREATE INDEX chat_message_expires ON public.chat_message USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX chat_message_links ON public.chat_message USING btree (conversation_id, seq) WHERE ((body)::text ~ '://'::text);

CREATE INDEX chat_message_media ON public.chat_message USING btree (conversation_id, seq) WHERE ((kind)::text = ANY ((ARRAY['photo'::character varying, 'video'::character varying, 'file'::character varying, 'voice'::character varying])::text[]));

CREATE INDEX chat_messagelink_preview_id_71bd7014 ON public.chat_messagelink USING btree (preview_id);

CREATE INDEX chat_oncemessage_ends_at_a581ee01 ON public.chat_oncemessage USING btree (ends_at);

CREATE UNIQUE INDEX chat_one_call_a_person ON public.chat_callmember USING btree (person_id) WHERE ((state)::text = ANY ((ARRAY['ringing'::character varying, 'joined'::character varying])::text[]));

CREATE UNIQUE INDEX chat_one_live_call_a_conversation ON public.chat_call USING btree (conversation_id) WHERE (NOT ((state)::text = 'ended'::text));

CREATE INDEX chat_openedmessage_person_id_c8abb420 ON public.chat_openedmessage USING btree (person_id);

CREATE INDEX chat_pinnedmessage_conversation_id_3007905c ON public.chat_pinnedmessage USING btree (conversation_id);

CREATE INDEX chat_pinnedmessage_pinned_by_id_c9bf08d5 ON public.chat_pinnedmessage USING btree (pinned_by_id);

CREATE INDEX chat_pollvote_person_id_6f0a7159 ON public.chat_pollvote USING btree (person_id);

CREATE INDEX chat_reaction_person_id_a044ae37 ON public.chat_reaction USING btree (person_id);

CREATE INDEX chat_scheduled_of_sender ON public.chat_scheduledmessage USING btree (sender_id, conversation_id, send_at, id);

CREATE INDEX chat_scheduledmessage_conversation_id_754d32a6 ON public.chat_scheduledmessage USING btree (conversation_id);

CREATE INDEX chat_sealed_file_loose ON public.chat_sealedfile USING btree (created_at) WHERE (message_id IS NULL);

CREATE INDEX chat_sealed_file_of ON public.chat_sealedfile USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE INDEX chat_sealedfile_conversation_id_d9aad113 ON public.chat_sealedfile USING btree (conversation_id);

CREATE INDEX chat_sealedfile_owner_id_b8ca454a ON public.chat_sealedfile USING btree (owner_id);

CREATE INDEX chat_seat_device_id_d7224206 ON public.chat_seat USING btree (device_id);

CREATE INDEX chat_starredmessage_message_id_14ab4143 ON public.chat_starredmessage USING btree (message_id);

CREATE INDEX chat_wallpaper_conversation_id_05988183 ON public.chat_wallpaper USING btree (conversation_id);

CREATE INDEX comment_best ON public.social_comment USING btree (post_id, points DESC, id DESC) WHERE (parent_id IS NULL);

CREATE INDEX comment_held ON public.social_comment USING btree (post_id) WHERE (NOT ((held_for)::text = ''::text));

CREATE UNIQUE INDEX comment_pinned_once ON public.social_comment USING btree (post_id) WHERE is_pinned;

CREATE INDEX comment_post ON public.social_comment USING btree (post_id, id DESC);

CREATE INDEX comment_reaction_comment ON public.social_commentreaction USING btree (comment_id, id DESC);

CREATE INDEX comment_replies ON public.social_comment USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX comment_root ON public.social_comment USING btree (root_id) WHERE (root_id IS NOT NULL);

CREATE INDEX comment_top ON public.social_comment USING btree (post_id, id DESC) WHERE (parent_id IS NULL);

CREATE INDEX comment_version ON public.social_commentversion USING btree (comment_id, id DESC);

CREATE INDEX core_featureswitch_name_22d3485f_like ON public.core_featureswitch USING btree (name varchar_pattern_ops);

CREATE INDEX core_idempotencykey_created_at_2af3d891 ON public.core_idempotencykey USING btree (created_at);

CREATE INDEX core_idempotencykey_user_id_ca0b627c ON public.core_idempotencykey USING btree (user_id);

CREATE INDEX core_keptmail_recipient_b274db29 ON public.core_keptmail USING btree (recipient);

CREATE INDEX core_keptmail_recipient_b274db29_like ON public.core_keptmail USING btree (recipient varchar_pattern_ops);

CREATE INDEX core_ratecount_expires_at_7cf37afb ON public.core_ratecount USING btree (expires_at);

CREATE INDEX core_workerheartbeat_worker_1e46ee90_like ON public.core_workerheartbeat USING btree (worker varchar_pattern_ops);

CREATE INDEX data_export_expiring ON public.accounts_dataexport USING btree (expires_at) WHERE ((status)::text = 'ready'::text);

CREATE UNIQUE INDEX data_export_one_at_a_time ON public.accounts_dataexport USING btree (user_id) WHERE ((status)::text = ANY ((ARRAY['waiting'::character varying, 'building'::character varying])::text[]));

CREATE UNIQUE INDEX data_export_token_once ON public.accounts_dataexport USING btree (token_hash) WHERE (NOT ((token_hash)::text = ''::text));

CREATE INDEX data_export_user ON public.accounts_dataexport USING btree (user_id, id DESC);

CREATE INDEX decision_person ON public.moderation_decision USING btree (person_id, id DESC);

CREATE INDEX delivery_of_recipient ON public.notifications_delivery USING btree (recipient_id, channel, due_at);

CREATE UNIQUE INDEX delivery_once ON public.notifications_delivery USING btree (notification_id, channel, device_id) NULLS NOT DISTINCT WHERE (notification_id IS NOT NULL);

CREATE INDEX delivery_open ON public.notifications_delivery USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'sending'::character varying])::text[]));

CREATE INDEX delivery_state ON public.notifications_delivery USING btree (state, id DESC);

CREATE INDEX discovery_recentsearch_user_id_3a725df8 ON public.discovery_recentsearch USING btree (user_id);

CREATE INDEX discovery_searchentry_owner_id_65be8ec1 ON public.discovery_searchentry USING btree (owner_id);

CREATE INDEX discovery_searchterm_entry_id_c436622d ON public.discovery_searchterm USING btree (entry_id);

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX document_page_order ON public.pets_documentpage USING btree (document_id, "position", id);

CREATE INDEX draft_author ON public.social_draft USING btree (author_id, id DESC);

CREATE INDEX draft_due ON public.social_draft USING btree (author_id, publish_at) WHERE (publish_at IS NOT NULL);

CREATE INDEX feed_wish_user ON public.social_feedwish USING btree (user_id, id DESC);

CREATE INDEX finder_message_thread ON public.pets_findermessage USING btree (thread_id, id);

CREATE INDEX finder_thread_pet ON public.pets_finderthread USING btree (pet_id, id DESC);

CREATE INDEX follow_follower ON public.accounts_follow USING btree (follower_id, status, id DESC);

CREATE INDEX follow_reach ON public.accounts_follow USING btree (target_id, status, id DESC) INCLUDE (follower_id);

CREATE INDEX found_open ON public.pets_foundreport USING btree (species_id, id DESC) WHERE ((status)::text = 'open'::text);

CREATE INDEX friendship_asked ON public.accounts_friendship USING btree (asked_id, status, id DESC);

CREATE INDEX friendship_asker ON public.accounts_friendship USING btree (asker_id, status, id DESC);

CREATE UNIQUE INDEX friendship_once ON public.accounts_friendship USING btree (LEAST(asker_id, asked_id), GREATEST(asker_id, asked_id));

CREATE INDEX health_document_book ON public.pets_healthdocument USING btree (pet_id, dated DESC, id DESC);

CREATE INDEX health_record_book ON public.pets_healthrecord USING btree (pet_id, given_date DESC, id DESC);

CREATE INDEX health_record_due ON public.pets_healthrecord USING btree (next_date) WHERE (next_date IS NOT NULL);

CREATE INDEX hidden_word_in_feed ON public.accounts_hiddenword USING btree (user_id) WHERE hides_posts;

CREATE UNIQUE INDEX imported_post_once ON public.social_importedpost USING btree (owner_id, source_id) WHERE ((status)::text = 'came'::text);

CREATE INDEX imported_post_turn ON public.social_importedpost USING btree (source_import_id, status, id);

CREATE INDEX invitation_owner ON public.accounts_invitation USING btree (owner_id, id DESC);

CREATE INDEX link_preview_due ON public.social_linkpreview USING btree (due_at);

CREATE INDEX lost_match_best ON public.pets_lostmatch USING btree (lost_id, score DESC);

CREATE INDEX lost_notice_person ON public.pets_lostnotice USING btree (person_id, id DESC);

CREATE UNIQUE INDEX lost_one_open ON public.pets_lostreport USING btree (pet_id) WHERE ((status)::text = 'lost'::text);

CREATE INDEX lost_open ON public.pets_lostreport USING btree (id DESC) WHERE ((status)::text = 'lost'::text);

CREATE INDEX lost_pet ON public.pets_lostreport USING btree (pet_id, id DESC);

CREATE INDEX mail_event_created ON public.notifications_mailevent USING btree (created_at);

CREATE INDEX media_asset_owner_id_81461300 ON public.media_asset USING btree (owner_id);

CREATE INDEX media_rendition_asset_id_3dbd9693 ON public.media_rendition USING btree (asset_id);

CREATE INDEX media_upload_owner_id_fcb3e941 ON public.media_upload USING btree (owner_id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX moderation_accountlimit_decision_id_ce2395b3 ON public.moderation_accountlimit USING btree (decision_id);

CREATE INDEX moderation_appeal_person_id_b2fcda52 ON public.moderation_appeal USING btree (person_id);

CREATE INDEX moderation_case_person_id_dd292851 ON public.moderation_case USING btree (person_id);

CREATE INDEX moderation_decision_case_id_3f926bc5 ON public.moderation_decision USING btree (case_id);

CREATE INDEX moderation_snapshot_person_id_0448487a ON public.moderation_snapshot USING btree (person_id);

CREATE INDEX moderation_withheldwords_person_id_352e02a9 ON public.moderation_withheldwords USING btree (person_id);

CREATE INDEX muted_thing_user ON public.notifications_mutedthing USING btree (user_id, id DESC);

CREATE INDEX notification_recipient ON public.notifications_notification USING btree (recipient_id, id DESC);

CREATE INDEX notification_target ON public.notifications_notification USING btree (target_type_id, target_id);

CREATE INDEX notification_unseen ON public.notifications_notification USING btree (recipient_id) WHERE (seen_at IS NULL);

CREATE INDEX notifications_delivery_device_id_6d0674f1 ON public.notifications_delivery USING btree (device_id);

CREATE INDEX notifications_delivery_notification_id_ea8dc048 ON public.notifications_delivery USING btree (notification_id);

CREATE INDEX notifications_device_user_id_57172e7e ON public.notifications_device USING btree (user_id);

CREATE INDEX notifications_digestrun_next_at_f278d309 ON public.notifications_digestrun USING btree (next_at);

CREATE INDEX notifications_notification_actor_id_ec6170c3 ON public.notifications_notification USING btree (actor_id);

CREATE INDEX notifications_notification_recipient_id_d055f3f0 ON public.notifications_notification USING btree (recipient_id);

CREATE INDEX notifications_notification_target_type_id_24f86f16 ON public.notifications_notification USING btree (target_type_id);

CREATE INDEX outbox_due ON public.core_outboxmessage USING btree (run_after, id);

CREATE INDEX pet_follow_person ON public.pets_petfollow USING btree (person_id, id DESC);

CREATE INDEX pet_follow_pet ON public.pets_petfollow USING btree (pet_id, id DESC);

CREATE INDEX pet_name_trgm ON public.pets_pet USING gin (name public.gin_trgm_ops);

CREATE INDEX pet_owner ON public.pets_pet USING btree (owner_id, id);

CREATE INDEX pets_albumpicture_added_by_id_3903ad8a ON public.pets_albumpicture USING btree (added_by_id);

CREATE INDEX pets_albumpicture_pet_id_36d94e06 ON public.pets_albumpicture USING btree (pet_id);

CREATE INDEX pets_breed_slug_178b662b_like ON public.pets_breed USING btree (slug varchar_pattern_ops);

CREATE INDEX pets_breed_species_id_0b6efa1c ON public.pets_breed USING btree (species_id);

CREATE INDEX pets_breed_species_id_0b6efa1c_like ON public.pets_breed USING btree (species_id varchar_pattern_ops);

CREATE INDEX pets_breedsynonym_breed_id_8719b794 ON public.pets_breedsynonym USING btree (breed_id);

CREATE INDEX pets_breedsynonym_breed_id_8719b794_like ON public.pets_breedsynonym USING btree (breed_id varchar_pattern_ops);

CREATE INDEX pets_careentry_person_id_ff9d6bd5 ON public.pets_careentry USING btree (person_id);

CREATE INDEX pets_dismissedpet_pet_id_ce47743c ON public.pets_dismissedpet USING btree (pet_id);

CREATE INDEX pets_documentpage_document_id_605fa257 ON public.pets_documentpage USING btree (document_id);

CREATE INDEX pets_evidenceshown_chosen_by_id_2e4509ad ON public.pets_evidenceshown USING btree (chosen_by_id);

CREATE INDEX pets_findermessage_author_id_571363da ON public.pets_findermessage USING btree (author_id);

CREATE INDEX pets_finderthread_token_hash_6afbb454_like ON public.pets_finderthread USING btree (token_hash varchar_pattern_ops);

CREATE INDEX pets_foundreport_breed_id_99e257f7 ON public.pets_foundreport USING btree (breed_id);

CREATE INDEX pets_foundreport_breed_id_99e257f7_like ON public.pets_foundreport USING btree (breed_id varchar_pattern_ops);

CREATE INDEX pets_foundreport_photo_id_25aba337 ON public.pets_foundreport USING btree (photo_id);

CREATE INDEX pets_foundreport_reporter_id_eb015e8a ON public.pets_foundreport USING btree (reporter_id);

CREATE INDEX pets_foundreport_species_id_a0612248 ON public.pets_foundreport USING btree (species_id);

CREATE INDEX pets_foundreport_species_id_a0612248_like ON public.pets_foundreport USING btree (species_id varchar_pattern_ops);

CREATE INDEX pets_healthdocument_created_by_id_f8c04830 ON public.pets_healthdocument USING btree (created_by_id);

CREATE INDEX pets_healthdocument_pet_id_abc52e13 ON public.pets_healthdocument USING btree (pet_id);

CREATE INDEX pets_healthrecord_created_by_id_635250d2 ON public.pets_healthrecord USING btree (created_by_id);

CREATE INDEX pets_healthrecord_pet_id_86dc718d ON public.pets_healthrecord USING btree (pet_id);

CREATE INDEX pets_healthreminder_recipient_id_4e1f8cb1 ON public.pets_healthreminder USING btree (recipient_id);

CREATE INDEX pets_healthreminder_record_id_01a24719 ON public.pets_healthreminder USING btree (record_id);

CREATE INDEX pets_healthremindermute_person_id_06663992 ON public.pets_healthremindermute USING btree (person_id);

CREATE INDEX pets_lostmatch_found_id_3f255917 ON public.pets_lostmatch USING btree (found_id);

CREATE INDEX pets_lostreport_reporter_id_0330290c ON public.pets_lostreport USING btree (reporter_id);

CREATE INDEX pets_pet_breed_id_97ab48f8 ON public.pets_pet USING btree (breed_id);

CREATE INDEX pets_pet_breed_id_97ab48f8_like ON public.pets_pet USING btree (breed_id varchar_pattern_ops);

CREATE INDEX pets_pet_owner_id_ed468d8b ON public.pets_pet USING btree (owner_id);

CREATE INDEX pets_pet_photo_id_327cdd35 ON public.pets_pet USING btree (photo_id);

CREATE INDEX pets_pet_slug_08c4d559_like ON public.pets_pet USING btree (slug varchar_pattern_ops);

CREATE INDEX pets_pet_species_id_edc9a9ee ON public.pets_pet USING btree (species_id);

CREATE INDEX pets_pet_species_id_edc9a9ee_like ON public.pets_pet USING btree (species_id varchar_pattern_ops);

CREATE INDEX pets_petbreed_breed_id_27a34210 ON public.pets_petbreed USING btree (breed_id);

CREATE INDEX pets_petbreed_breed_id_27a34210_like ON public.pets_petbreed USING btree (breed_id varchar_pattern_ops);

CREATE INDEX pets_petbreed_pet_id_f20b7155 ON public.pets_petbreed USING btree (pet_id);

CREATE INDEX pets_petcarer_person_id_1dd3c57f ON public.pets_petcarer USING btree (person_id);

CREATE INDEX pets_pettag_code_hash_119d6656_like ON public.pets_pettag USING btree (code_hash varchar_pattern_ops);

CREATE INDEX pets_pettransfer_from_person_id_440fecc2 ON public.pets_pettransfer USING btree (from_person_id);

CREATE INDEX pets_pettransfer_to_person_id_4d170b3a ON public.pets_pettransfer USING btree (to_person_id);

CREATE INDEX pets_species_slug_38de2a58_like ON public.pets_species USING btree (slug varchar_pattern_ops);

CREATE INDEX pets_vetlink_created_by_id_c15237d3 ON public.pets_vetlink USING btree (created_by_id);

CREATE INDEX pets_vetlink_pet_id_7ed527c9 ON public.pets_vetlink USING btree (pet_id);

CREATE INDEX pets_vetlink_secret_hash_75ad014d_like ON public.pets_vetlink USING btree (secret_hash varchar_pattern_ops);

CREATE INDEX pets_vetlinkview_link_id_88b5d709 ON public.pets_vetlinkview USING btree (link_id);

CREATE INDEX pets_weightentry_pet_id_ea4d8b5b ON public.pets_weightentry USING btree (pet_id);

CREATE UNIQUE INDEX phone_once ON public.accounts_phonenumber USING btree (number) WHERE (verified_at IS NOT NULL);

CREATE INDEX photo_tag_person ON public.social_phototag USING btree (person_id, post_id DESC) WHERE (person_id IS NOT NULL);

CREATE INDEX photo_tag_post ON public.social_phototag USING btree (post_id, id);

CREATE INDEX post_author ON public.social_post USING btree (author_id, id DESC) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX post_import_one_at_a_time ON public.social_postimport USING btree (owner_id) WHERE ((status)::text = ANY ((ARRAY['reading'::character varying, 'waiting'::character varying, 'importing'::character varying, 'undoing'::character varying])::text[]));

CREATE INDEX post_import_owner ON public.social_postimport USING btree (owner_id, id DESC);

CREATE INDEX post_link ON public.social_post USING btree (link_preview_id, id) WHERE (link_preview_id IS NOT NULL);

CREATE INDEX post_pet_wall ON public.social_postpet USING btree (pet_id, post_id DESC);

CREATE UNIQUE INDEX post_pin_once ON public.social_post USING btree (author_id, pin) WHERE (pin IS NOT NULL);

CREATE INDEX post_public ON public.social_post USING btree (id DESC) WHERE (((audience)::text = 'public'::text) AND (deleted_at IS NULL));

CREATE INDEX post_shares ON public.social_post USING btree (original_id, id DESC) WHERE (original_id IS NOT NULL);

CREATE INDEX post_tag_wall ON public.social_posttag USING btree (tag_id, post_id DESC);

CREATE INDEX post_version ON public.social_postversion USING btree (post_id, id DESC);

CREATE INDEX post_wall ON public.social_post USING btree (author_id, audience) WHERE ((archived_at IS NULL) AND (deleted_at IS NULL) AND (hidden_at IS NULL) AND (published_at IS NOT NULL));

CREATE INDEX reaction_post ON public.social_reaction USING btree (post_id, id DESC);

CREATE INDEX recent_search_newest ON public.discovery_recentsearch USING btree (user_id, used_at DESC);

CREATE INDEX report_reporter ON public.moderation_report USING btree (reporter_id, id DESC);

CREATE INDEX search_entry_words ON public.discovery_searchentry USING gin (words);

CREATE INDEX search_term_best ON public.discovery_searchterm USING btree (kind, term, weight DESC, entry_id DESC) INCLUDE (object_id);

CREATE INDEX search_word_begin_1 ON public.discovery_searchword USING btree (kind, "left"(word, 1), entries DESC);

CREATE INDEX search_word_begin_2 ON public.discovery_searchword USING btree (kind, "left"(word, 2), entries DESC);

CREATE INDEX search_word_begin_3 ON public.discovery_searchword USING btree (kind, "left"(word, 3), entries DESC);

CREATE INDEX search_word_spellings ON public.discovery_searchword USING gin (spellings);

CREATE INDEX social_bookmark_collection_id_7cfbca79 ON public.social_bookmark USING btree (collection_id);

CREATE INDEX social_bookmark_post_id_76a8a778 ON public.social_bookmark USING btree (post_id);

CREATE INDEX social_comment_author_id_efe921df ON public.social_comment USING btree (author_id);

CREATE INDEX social_hashtag_name_ec4f25a3_like ON public.social_hashtag USING btree (name varchar_pattern_ops);

CREATE INDEX social_linkpreview_key_cf3a69b4_like ON public.social_linkpreview USING btree (key varchar_pattern_ops);

CREATE INDEX social_phototag_pet_id_9ff85f59 ON public.social_phototag USING btree (pet_id);

CREATE INDEX social_pollvote_voter_id_bdf38a7e ON public.social_pollvote USING btree (voter_id);

CREATE INDEX social_post_author_id_db6459ee ON public.social_post USING btree (author_id);

CREATE INDEX social_tagday_day_date_833c2ccc ON public.social_tagday USING btree (day_date);

CREATE INDEX social_tagfollow_tag_id_e138f141 ON public.social_tagfollow USING btree (tag_id);

CREATE INDEX social_tagtrend_tag_id_effb9cfb ON public.social_tagtrend USING btree (tag_id);

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);

CREATE INDEX tag_follow_user ON public.social_tagfollow USING btree (user_id, id DESC);

CREATE UNIQUE INDEX tag_one_in_force ON public.pets_pettag USING btree (pet_id) WHERE (revoked_at IS NULL);

CREATE INDEX tag_pet ON public.pets_pettag USING btree (pet_id);

CREATE INDEX tag_trend_best ON public.social_tagtrend USING btree (scope, growth DESC, tag_id);

CREATE UNIQUE INDEX transfer_one_open ON public.pets_pettransfer USING btree (pet_id) WHERE ((status)::text = 'offered'::text);

CREATE INDEX transfer_pet ON public.pets_pettransfer USING btree (pet_id, id DESC);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX upload_open_until ON public.media_upload USING btree (ends_at) WHERE ((status)::text = 'open'::text);

CREATE INDEX upload_owner ON public.media_upload USING btree (owner_id, id DESC);

CREATE UNIQUE INDEX user_email_once ON public.accounts_user USING btree (upper((email)::text)) WHERE (NOT ((email)::text = ''::text));

CREATE INDEX user_email_upper ON public.accounts_user USING btree (upper((email)::text));

CREATE INDEX user_handle_trgm ON public.accounts_user USING gin (handle public.gin_trgm_ops);

CREATE INDEX user_newest ON public.accounts_user USING btree (id DESC) WHERE (onboarded_at IS NOT NULL);

CREATE INDEX user_plain_name_trgm ON public.accounts_user USING gin (public.accounts_plain((display_name)::text) public.gin_trgm_ops);

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

CREATE UNIQUE INDEX verification_one_of_a_kind ON public.accounts_verification USING btree (user_id, kind) WHERE ((status)::text = 'approved'::text);

CREATE UNIQUE INDEX verification_one_waiting ON public.accounts_verification USING btree (user_id) WHERE ((status)::text = 'waiting'::text);

CREATE INDEX verification_queue ON public.accounts_verification USING btree (status, id);

CREATE INDEX vet_link_pet ON public.pets_vetlink USING btree (pet_id, id DESC);

CREATE INDEX vet_link_view_link ON public.pets_vetlinkview USING btree (link_id, id DESC);

CREATE TRIGGER accounts_face_changed BEFORE UPDATE OF avatar_id ON public.accounts_user FOR EACH ROW WHEN ((new.avatar_id IS DISTINCT FROM old.avatar_id)) EXECUTE FUNCTION public.accounts_take_face();

CREATE TRIGGER accounts_face_given BEFORE INSERT ON public.accounts_user FOR EACH ROW WHEN ((new.avatar_id IS NOT NULL)) EXECUTE FUNCTION public.accounts_take_face();

CREATE TRIGGER accounts_face_looks AFTER UPDATE ON public.media_asset FOR EACH ROW WHEN (public.media_looks_other(old.*, new.*)) EXECUTE FUNCTION public.accounts_follow_face();

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.core_auditentry FOR EACH ROW EXECUTE FUNCTION public.core_audit_kept();

CREATE TRIGGER moderation_decision_append_only BEFORE DELETE OR UPDATE ON public.moderation_decision FOR EACH ROW EXECUTE FUNCTION public.core_refuse_change();

CREATE TRIGGER pets_face_changed BEFORE UPDATE OF photo_id ON public.pets_pet FOR EACH ROW WHEN ((new.photo_id IS DISTINCT FROM old.photo_id)) EXECUTE FUNCTION public.pets_take_face();

CREATE TRIGGER pets_face_given BEFORE INSERT ON public.pets_pet FOR EACH ROW WHEN ((new.photo_id IS NOT NULL)) EXECUTE FUNCTION public.pets_take_face();

CREATE TRIGGER pets_face_looks AFTER UPDATE ON public.media_asset FOR EACH ROW WHEN (public.media_looks_other(old.*, new.*)) EXECUTE FUNCTION public.pets_follow_face();

CREATE TRIGGER social_pets_come AFTER INSERT ON public.social_postpet REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION public.social_take_pets();

CREATE TRIGGER social_picture_looks AFTER UPDATE ON public.media_asset FOR EACH ROW WHEN (public.media_looks_other(old.*, new.*)) EXECUTE FUNCTION public.social_follow_looks();

CREATE TRIGGER social_picture_placed BEFORE INSERT ON public.social_postmedia FOR EACH ROW EXECUTE FUNCTION public.social_hold_picture();

CREATE TRIGGER social_pictures_come AFTER INSERT ON public.social_postmedia REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION public.social_take_pictures();

CREATE TRIGGER social_pictures_gone AFTER DELETE ON public.social_postmedia REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.social_take_pictures();

CREATE TRIGGER social_pictures_moved AFTER UPDATE ON public.social_postmedia REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION public.social_take_pictures();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accountdeletion
    ADD CONSTRAINT accounts_accountdeletion_user_id_e3f14991_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_badgeaward
    ADD CONSTRAINT accounts_badgeaward_user_id_ece9cff0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_block
    ADD CONSTRAINT accounts_block_blocked_id_6b1a5ff3_fk_accounts_user_id FOREIGN KEY (blocked_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_block
    ADD CONSTRAINT accounts_block_blocker_id_1f66a617_fk_accounts_user_id FOREIGN KEY (blocker_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_closefriend
    ADD CONSTRAINT accounts_closefriend_friend_id_3684f921_fk_accounts_user_id FOREIGN KEY (friend_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_closefriend
    ADD CONSTRAINT accounts_closefriend_owner_id_257078f8_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_dataexport
    ADD CONSTRAINT accounts_dataexport_user_id_1c3468c6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_dismissedperson
    ADD CONSTRAINT accounts_dismissedperson_person_id_bf041e74_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_dismissedperson
    ADD CONSTRAINT accounts_dismissedperson_user_id_3927b767_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_follow
    ADD CONSTRAINT accounts_follow_follower_id_9423e7d3_fk_accounts_user_id FOREIGN KEY (follower_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_follow
    ADD CONSTRAINT accounts_follow_target_id_9dfb6db1_fk_accounts_user_id FOREIGN KEY (target_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_friendship
    ADD CONSTRAINT accounts_friendship_asked_id_d93bfd22_fk_accounts_user_id FOREIGN KEY (asked_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_friendship
    ADD CONSTRAINT accounts_friendship_asker_id_64d56359_fk_accounts_user_id FOREIGN KEY (asker_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_hiddenword
    ADD CONSTRAINT accounts_hiddenword_user_id_fb5f5e5c_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_owner_id_c65537a5_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitedperson
    ADD CONSTRAINT accounts_invitedpers_invitation_id_4847d7e7_fk_accounts_ FOREIGN KEY (invitation_id) REFERENCES public.accounts_invitation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitedperson
    ADD CONSTRAINT accounts_invitedperson_person_id_8656f626_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_listmember
    ADD CONSTRAINT accounts_listmember_people_list_id_22d5be7c_fk_accounts_ FOREIGN KEY (people_list_id) REFERENCES public.accounts_peoplelist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_listmember
    ADD CONSTRAINT accounts_listmember_person_id_95c1aba7_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_mute
    ADD CONSTRAINT accounts_mute_muted_id_3007b250_fk_accounts_user_id FOREIGN KEY (muted_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_mute
    ADD CONSTRAINT accounts_mute_muter_id_38bdcb34_fk_accounts_user_id FOREIGN KEY (muter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_peoplelist
    ADD CONSTRAINT accounts_peoplelist_owner_id_d66ac230_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_phonenumber
    ADD CONSTRAINT accounts_phonenumber_user_id_a678b5cd_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_privacysettings
    ADD CONSTRAINT accounts_privacysettings_user_id_b910f3f2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_profile
    ADD CONSTRAINT accounts_profile_user_id_49a85d32_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_restriction
    ADD CONSTRAINT accounts_restriction_owner_id_4b6d4a21_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_restriction
    ADD CONSTRAINT accounts_restriction_restricted_id_d382124f_fk_accounts_user_id FOREIGN KEY (restricted_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_avatar_id_5ce2f0b3_fk_media_asset_id FOREIGN KEY (avatar_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_cover_id_9c4db099_fk_media_asset_id FOREIGN KEY (cover_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_verification
    ADD CONSTRAINT accounts_verificatio_decided_by_id_55082cb4_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_verification
    ADD CONSTRAINT accounts_verification_document_id_5513e423_fk_media_asset_id FOREIGN KEY (document_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_verification
    ADD CONSTRAINT accounts_verification_selfie_id_c39d4ed1_fk_media_asset_id FOREIGN KEY (selfie_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_verification
    ADD CONSTRAINT accounts_verification_user_id_14555b30_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_attachment
    ADD CONSTRAINT chat_attachment_asset_id_bf07b1a2_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_attachment
    ADD CONSTRAINT chat_attachment_message_id_bca6b8de_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_call
    ADD CONSTRAINT chat_call_conversation_id_6752a919_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_call
    ADD CONSTRAINT chat_call_started_by_id_106b5b9f_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_callmember
    ADD CONSTRAINT chat_callmember_call_id_f9fa4763_fk_chat_call_id FOREIGN KEY (call_id) REFERENCES public.chat_call(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_callmember
    ADD CONSTRAINT chat_callmember_person_id_5b29f6f2_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_carecard
    ADD CONSTRAINT chat_carecard_conversation_id_7bda00dd_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_carecard
    ADD CONSTRAINT chat_carecard_pet_id_875197d1_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_carecard
    ADD CONSTRAINT chat_carecard_pinned_by_id_9b787117_fk_accounts_user_id FOREIGN KEY (pinned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_chatsettings
    ADD CONSTRAINT chat_chatsettings_person_id_028f444e_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_conversation
    ADD CONSTRAINT chat_conversation_first_id_8b209ee1_fk_accounts_user_id FOREIGN KEY (first_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_conversation
    ADD CONSTRAINT chat_conversation_photo_id_924581bc_fk_media_asset_id FOREIGN KEY (photo_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_conversation
    ADD CONSTRAINT chat_conversation_second_id_00e967f6_fk_accounts_user_id FOREIGN KEY (second_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_conversationexport
    ADD CONSTRAINT chat_conversationexp_conversation_id_8c57aa66_fk_chat_conv FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_conversationexport
    ADD CONSTRAINT chat_conversationexport_person_id_967292b5_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_device
    ADD CONSTRAINT chat_device_person_id_8a1987ce_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_grouplink
    ADD CONSTRAINT chat_grouplink_conversation_id_49ecb673_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_grouplink
    ADD CONSTRAINT chat_grouplink_made_by_id_548dd7d0_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_hiddenmessage
    ADD CONSTRAINT chat_hiddenmessage_message_id_1c581bfa_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_hiddenmessage
    ADD CONSTRAINT chat_hiddenmessage_person_id_973bec04_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_joinrequest_answered_by_id_66762064_fk_accounts_user_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_joinrequest_conversation_id_34a557e1_fk_chat_conv FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_joinrequest_link_id_ea678018_fk_chat_grouplink_id FOREIGN KEY (link_id) REFERENCES public.chat_grouplink(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_joinrequest
    ADD CONSTRAINT chat_joinrequest_person_id_4a72ae2a_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_keybackup
    ADD CONSTRAINT chat_keybackup_person_id_09f85054_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_keypackage
    ADD CONSTRAINT chat_keypackage_device_id_d8d60b33_fk_chat_device_id FOREIGN KEY (device_id) REFERENCES public.chat_device(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_liveshare
    ADD CONSTRAINT chat_liveshare_conversation_id_3be68f8b_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_liveshare
    ADD CONSTRAINT chat_liveshare_message_id_91afd015_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_liveshare
    ADD CONSTRAINT chat_liveshare_person_id_673165bc_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_member
    ADD CONSTRAINT chat_member_conversation_id_16c76c36_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_member
    ADD CONSTRAINT chat_member_person_id_55dc86b5_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_conversation_id_a1207bf4_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_reply_to_id_afede338_fk_chat_message_id FOREIGN KEY (reply_to_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_sender_id_991c686c_fk_accounts_user_id FOREIGN KEY (sender_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_messagelink
    ADD CONSTRAINT chat_messagelink_message_id_c3c0c582_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_messagelink
    ADD CONSTRAINT chat_messagelink_preview_id_71bd7014_fk_social_linkpreview_id FOREIGN KEY (preview_id) REFERENCES public.social_linkpreview(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_oncemessage
    ADD CONSTRAINT chat_oncemessage_message_id_5a4b6864_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_openedmessage
    ADD CONSTRAINT chat_openedmessage_message_id_dddbc347_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_openedmessage
    ADD CONSTRAINT chat_openedmessage_person_id_c8abb420_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_pinnedmessage
    ADD CONSTRAINT chat_pinnedmessage_conversation_id_3007905c_fk_chat_conv FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_pinnedmessage
    ADD CONSTRAINT chat_pinnedmessage_message_id_a88e1e37_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_pinnedmessage
    ADD CONSTRAINT chat_pinnedmessage_pinned_by_id_c9bf08d5_fk_accounts_user_id FOREIGN KEY (pinned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_pollvote
    ADD CONSTRAINT chat_pollvote_message_id_15eb55cd_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_pollvote
    ADD CONSTRAINT chat_pollvote_person_id_6f0a7159_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_reaction
    ADD CONSTRAINT chat_reaction_message_id_e8fe8671_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_reaction
    ADD CONSTRAINT chat_reaction_person_id_a044ae37_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_scheduledmessage
    ADD CONSTRAINT chat_scheduledmessag_conversation_id_754d32a6_fk_chat_conv FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_scheduledmessage
    ADD CONSTRAINT chat_scheduledmessage_sender_id_ec51077e_fk_accounts_user_id FOREIGN KEY (sender_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_sealedfile
    ADD CONSTRAINT chat_sealedfile_conversation_id_d9aad113_fk_chat_conv FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_sealedfile
    ADD CONSTRAINT chat_sealedfile_message_id_583d716f_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_sealedfile
    ADD CONSTRAINT chat_sealedfile_owner_id_b8ca454a_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_seat
    ADD CONSTRAINT chat_seat_conversation_id_c68ec9ad_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_seat
    ADD CONSTRAINT chat_seat_device_id_d7224206_fk_chat_device_id FOREIGN KEY (device_id) REFERENCES public.chat_device(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_starredmessage
    ADD CONSTRAINT chat_starredmessage_message_id_14ab4143_fk_chat_message_id FOREIGN KEY (message_id) REFERENCES public.chat_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_starredmessage
    ADD CONSTRAINT chat_starredmessage_person_id_74a98c31_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_stickeruse
    ADD CONSTRAINT chat_stickeruse_person_id_4f871e9a_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_conversation_id_05988183_fk_chat_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.chat_conversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_person_id_3a907c43_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.chat_wallpaper
    ADD CONSTRAINT chat_wallpaper_photo_id_7a86d783_fk_media_asset_id FOREIGN KEY (photo_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_idempotencykey
    ADD CONSTRAINT core_idempotencykey_user_id_ca0b627c_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.discovery_recentsearch
    ADD CONSTRAINT discovery_recentsearch_user_id_3a725df8_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.discovery_searchentry
    ADD CONSTRAINT discovery_searchentry_owner_id_65be8ec1_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.discovery_searchterm
    ADD CONSTRAINT discovery_searchterm_entry_id_c436622d_fk_discovery FOREIGN KEY (entry_id) REFERENCES public.discovery_searchentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.media_asset
    ADD CONSTRAINT media_asset_owner_id_81461300_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.media_rendition
    ADD CONSTRAINT media_rendition_asset_id_3dbd9693_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.media_upload
    ADD CONSTRAINT media_upload_asset_id_5367d8f8_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.media_upload
    ADD CONSTRAINT media_upload_owner_id_fcb3e941_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_accountlimit
    ADD CONSTRAINT moderation_accountli_decision_id_ce2395b3_fk_moderatio FOREIGN KEY (decision_id) REFERENCES public.moderation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_accountlimit
    ADD CONSTRAINT moderation_accountlimit_person_id_94bedd62_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_answered_by_id_acf59faa_fk_accounts_user_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_decision_id_532c82ec_fk_moderatio FOREIGN KEY (decision_id) REFERENCES public.moderation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_person_id_b2fcda52_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_claimed_by_id_0364174c_fk_accounts_user_id FOREIGN KEY (claimed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_person_id_dd292851_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_target_type_id_c7b8140b_fk_django_co FOREIGN KEY (target_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_case_id_3f926bc5_fk_moderation_case_id FOREIGN KEY (case_id) REFERENCES public.moderation_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_case_id_69382b22_fk_moderation_case_id FOREIGN KEY (case_id) REFERENCES public.moderation_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_reporter_id_d4ec1c2f_fk_accounts_user_id FOREIGN KEY (reporter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_snapshot
    ADD CONSTRAINT moderation_snapshot_case_id_5563f9be_fk_moderation_case_id FOREIGN KEY (case_id) REFERENCES public.moderation_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_snapshot
    ADD CONSTRAINT moderation_snapshot_person_id_0448487a_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_withheldwords
    ADD CONSTRAINT moderation_withheldw_decision_id_79120b9a_fk_moderatio FOREIGN KEY (decision_id) REFERENCES public.moderation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_withheldwords
    ADD CONSTRAINT moderation_withheldwords_person_id_352e02a9_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_delivery
    ADD CONSTRAINT notifications_delive_device_id_6d0674f1_fk_notificat FOREIGN KEY (device_id) REFERENCES public.notifications_device(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_delivery
    ADD CONSTRAINT notifications_delive_notification_id_ea8dc048_fk_notificat FOREIGN KEY (notification_id) REFERENCES public.notifications_notification(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_delivery
    ADD CONSTRAINT notifications_delive_recipient_id_8d8ed928_fk_accounts_ FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_device
    ADD CONSTRAINT notifications_device_user_id_57172e7e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_digestrun
    ADD CONSTRAINT notifications_digestrun_user_id_6bb2b7a9_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_mailtrouble
    ADD CONSTRAINT notifications_mailtrouble_user_id_6f81aa3b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_mutedthing
    ADD CONSTRAINT notifications_mutedthing_user_id_9cdad2b0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_actor_id_ec6170c3_fk_accounts_ FOREIGN KEY (actor_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_recipient_id_d055f3f0_fk_accounts_ FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_target_type_id_24f86f16_fk_django_co FOREIGN KEY (target_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notificationsettings
    ADD CONSTRAINT notifications_notifi_user_id_c4c88296_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_topicchoice
    ADD CONSTRAINT notifications_topicchoice_user_id_ed3914d8_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_albumpicture
    ADD CONSTRAINT pets_albumpicture_added_by_id_3903ad8a_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_albumpicture
    ADD CONSTRAINT pets_albumpicture_asset_id_2cffe276_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_albumpicture
    ADD CONSTRAINT pets_albumpicture_pet_id_36d94e06_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_breed
    ADD CONSTRAINT pets_breed_species_id_0b6efa1c_fk_pets_species_slug FOREIGN KEY (species_id) REFERENCES public.pets_species(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_breedsynonym
    ADD CONSTRAINT pets_breedsynonym_breed_id_8719b794_fk_pets_breed_slug FOREIGN KEY (breed_id) REFERENCES public.pets_breed(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_careentry
    ADD CONSTRAINT pets_careentry_person_id_ff9d6bd5_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_careentry
    ADD CONSTRAINT pets_careentry_pet_id_28b66049_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_careentry
    ADD CONSTRAINT pets_careentry_plan_id_5afb1159_fk_pets_careplan_id FOREIGN KEY (plan_id) REFERENCES public.pets_careplan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_careplan
    ADD CONSTRAINT pets_careplan_created_by_id_4700a788_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_careplan
    ADD CONSTRAINT pets_careplan_pet_id_fb1fee69_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_dismissedpet
    ADD CONSTRAINT pets_dismissedpet_pet_id_ce47743c_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_dismissedpet
    ADD CONSTRAINT pets_dismissedpet_user_id_7b135e31_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_documentpage
    ADD CONSTRAINT pets_documentpage_asset_id_5e7bdcc3_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_documentpage
    ADD CONSTRAINT pets_documentpage_document_id_605fa257_fk_pets_heal FOREIGN KEY (document_id) REFERENCES public.pets_healthdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_evidenceshown
    ADD CONSTRAINT pets_evidenceshown_chosen_by_id_2e4509ad_fk_accounts_user_id FOREIGN KEY (chosen_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_evidenceshown
    ADD CONSTRAINT pets_evidenceshown_pet_id_97c75542_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_findermessage
    ADD CONSTRAINT pets_findermessage_author_id_571363da_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_findermessage
    ADD CONSTRAINT pets_findermessage_thread_id_742b1b28_fk_pets_finderthread_id FOREIGN KEY (thread_id) REFERENCES public.pets_finderthread(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_finderthread
    ADD CONSTRAINT pets_finderthread_pet_id_94fc0f69_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_foundreport
    ADD CONSTRAINT pets_foundreport_breed_id_99e257f7_fk_pets_breed_slug FOREIGN KEY (breed_id) REFERENCES public.pets_breed(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_foundreport
    ADD CONSTRAINT pets_foundreport_photo_id_25aba337_fk_media_asset_id FOREIGN KEY (photo_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_foundreport
    ADD CONSTRAINT pets_foundreport_reporter_id_eb015e8a_fk_accounts_user_id FOREIGN KEY (reporter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_foundreport
    ADD CONSTRAINT pets_foundreport_species_id_a0612248_fk_pets_species_slug FOREIGN KEY (species_id) REFERENCES public.pets_species(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthdocument
    ADD CONSTRAINT pets_healthdocument_created_by_id_f8c04830_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthdocument
    ADD CONSTRAINT pets_healthdocument_pdf_id_80c3b250_fk_media_asset_id FOREIGN KEY (pdf_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthdocument
    ADD CONSTRAINT pets_healthdocument_pet_id_abc52e13_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthrecord
    ADD CONSTRAINT pets_healthrecord_created_by_id_635250d2_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthrecord
    ADD CONSTRAINT pets_healthrecord_pet_id_86dc718d_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthreminder
    ADD CONSTRAINT pets_healthreminder_recipient_id_4e1f8cb1_fk_accounts_user_id FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthreminder
    ADD CONSTRAINT pets_healthreminder_record_id_01a24719_fk_pets_healthrecord_id FOREIGN KEY (record_id) REFERENCES public.pets_healthrecord(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthremindermute
    ADD CONSTRAINT pets_healthremindermute_person_id_06663992_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_healthremindermute
    ADD CONSTRAINT pets_healthremindermute_pet_id_4cff8f53_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostalertmute
    ADD CONSTRAINT pets_lostalertmute_person_id_9589f3c0_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostmatch
    ADD CONSTRAINT pets_lostmatch_found_id_3f255917_fk_pets_foundreport_id FOREIGN KEY (found_id) REFERENCES public.pets_foundreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostmatch
    ADD CONSTRAINT pets_lostmatch_lost_id_c6e132e5_fk_pets_lostreport_id FOREIGN KEY (lost_id) REFERENCES public.pets_lostreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostnotice
    ADD CONSTRAINT pets_lostnotice_person_id_3aaedcc2_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostnotice
    ADD CONSTRAINT pets_lostnotice_report_id_43c1d56f_fk_pets_lostreport_id FOREIGN KEY (report_id) REFERENCES public.pets_lostreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostreport
    ADD CONSTRAINT pets_lostreport_pet_id_85b6829c_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_lostreport
    ADD CONSTRAINT pets_lostreport_reporter_id_0330290c_fk_accounts_user_id FOREIGN KEY (reporter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_memorial
    ADD CONSTRAINT pets_memorial_pet_id_7a79f1bb_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_microchip
    ADD CONSTRAINT pets_microchip_pet_id_c2baa600_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_breed_id_97ab48f8_fk_pets_breed_slug FOREIGN KEY (breed_id) REFERENCES public.pets_breed(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_owner_id_ed468d8b_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_photo_id_327cdd35_fk_media_asset_id FOREIGN KEY (photo_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pet
    ADD CONSTRAINT pets_pet_species_id_edc9a9ee_fk_pets_species_slug FOREIGN KEY (species_id) REFERENCES public.pets_species(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petbreed
    ADD CONSTRAINT pets_petbreed_breed_id_27a34210_fk_pets_breed_slug FOREIGN KEY (breed_id) REFERENCES public.pets_breed(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petbreed
    ADD CONSTRAINT pets_petbreed_pet_id_f20b7155_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petcarer
    ADD CONSTRAINT pets_petcarer_invited_by_id_2d3e6d07_fk_accounts_user_id FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petcarer
    ADD CONSTRAINT pets_petcarer_person_id_1dd3c57f_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petcarer
    ADD CONSTRAINT pets_petcarer_pet_id_8c6d15b2_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petfacts
    ADD CONSTRAINT pets_petfacts_pet_id_0a3823ec_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petfollow
    ADD CONSTRAINT pets_petfollow_person_id_606516a6_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_petfollow
    ADD CONSTRAINT pets_petfollow_pet_id_453c38fc_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pettag
    ADD CONSTRAINT pets_pettag_created_by_id_c9897348_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pettag
    ADD CONSTRAINT pets_pettag_pet_id_48522e49_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pettransfer
    ADD CONSTRAINT pets_pettransfer_from_person_id_440fecc2_fk_accounts_user_id FOREIGN KEY (from_person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pettransfer
    ADD CONSTRAINT pets_pettransfer_pet_id_08dca608_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_pettransfer
    ADD CONSTRAINT pets_pettransfer_to_person_id_4d170b3a_fk_accounts_user_id FOREIGN KEY (to_person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_vetlink
    ADD CONSTRAINT pets_vetlink_created_by_id_c15237d3_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_vetlink
    ADD CONSTRAINT pets_vetlink_pet_id_7ed527c9_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_vetlinkview
    ADD CONSTRAINT pets_vetlinkview_link_id_88b5d709_fk_pets_vetlink_id FOREIGN KEY (link_id) REFERENCES public.pets_vetlink(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pets_weightentry
    ADD CONSTRAINT pets_weightentry_pet_id_ea4d8b5b_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_authorreach
    ADD CONSTRAINT social_authorreach_user_id_e82f0ff5_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_bookmark
    ADD CONSTRAINT social_bookmark_collection_id_7cfbca79_fk_social_bo FOREIGN KEY (collection_id) REFERENCES public.social_bookmarkcollection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_bookmark
    ADD CONSTRAINT social_bookmark_owner_id_51f9e2de_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_bookmark
    ADD CONSTRAINT social_bookmark_post_id_76a8a778_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_bookmarkcollection
    ADD CONSTRAINT social_bookmarkcollection_owner_id_219bba62_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_author_id_efe921df_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_deleted_by_id_1ce4dd23_fk_accounts_user_id FOREIGN KEY (deleted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_parent_id_a94a370c_fk_social_comment_id FOREIGN KEY (parent_id) REFERENCES public.social_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_photo_id_c5cad183_fk_media_asset_id FOREIGN KEY (photo_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_post_id_c5f61de0_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_comment
    ADD CONSTRAINT social_comment_root_id_4630d8ca_fk_social_comment_id FOREIGN KEY (root_id) REFERENCES public.social_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_commentreaction
    ADD CONSTRAINT social_commentreaction_comment_id_1d27a3e8_fk_social_comment_id FOREIGN KEY (comment_id) REFERENCES public.social_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_commentreaction
    ADD CONSTRAINT social_commentreaction_user_id_fcd7137a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_commentversion
    ADD CONSTRAINT social_commentversion_comment_id_95159224_fk_social_comment_id FOREIGN KEY (comment_id) REFERENCES public.social_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_draft
    ADD CONSTRAINT social_draft_author_id_c0de005d_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_feedchoice
    ADD CONSTRAINT social_feedchoice_user_id_7ef2672b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_feedwish
    ADD CONSTRAINT social_feedwish_user_id_326b325f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT social_importedpost_owner_id_01545198_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT social_importedpost_post_id_55cd4eea_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_importedpost
    ADD CONSTRAINT social_importedpost_source_import_id_503fb436_fk_social_po FOREIGN KEY (source_import_id) REFERENCES public.social_postimport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_reaction
    ADD CONSTRAINT social_like_post_id_6d804a40_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_reaction
    ADD CONSTRAINT social_like_user_id_09067f26_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_linkpreview
    ADD CONSTRAINT social_linkpreview_picture_id_89bf2dbf_fk_media_asset_id FOREIGN KEY (picture_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT social_phototag_asset_id_90f3f8bf_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT social_phototag_person_id_6d583c32_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT social_phototag_pet_id_9ff85f59_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_phototag
    ADD CONSTRAINT social_phototag_post_id_4236a582_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_poll
    ADD CONSTRAINT social_poll_post_id_f066926f_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_pollvote
    ADD CONSTRAINT social_pollvote_poll_id_586b9df1_fk_social_poll_post_id FOREIGN KEY (poll_id) REFERENCES public.social_poll(post_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_pollvote
    ADD CONSTRAINT social_pollvote_voter_id_bdf38a7e_fk_accounts_user_id FOREIGN KEY (voter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_post
    ADD CONSTRAINT social_post_author_id_db6459ee_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_post
    ADD CONSTRAINT social_post_link_preview_id_bd67f200_fk_social_linkpreview_id FOREIGN KEY (link_preview_id) REFERENCES public.social_linkpreview(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_post
    ADD CONSTRAINT social_post_original_id_b560fad0_fk_social_post_id FOREIGN KEY (original_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postdefaults
    ADD CONSTRAINT social_postdefaults_user_id_637ba5ea_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postimport
    ADD CONSTRAINT social_postimport_owner_id_b416c57f_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postmedia
    ADD CONSTRAINT social_postmedia_asset_id_28896a66_fk_media_asset_id FOREIGN KEY (asset_id) REFERENCES public.media_asset(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postmedia
    ADD CONSTRAINT social_postmedia_post_id_0a9135d2_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postpet
    ADD CONSTRAINT social_postpet_pet_id_64d2d80a_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postpet
    ADD CONSTRAINT social_postpet_post_id_1a75125f_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postreach
    ADD CONSTRAINT social_postreach_post_id_369c88f2_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_posttag
    ADD CONSTRAINT social_posttag_post_id_e0b77719_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_posttag
    ADD CONSTRAINT social_posttag_tag_id_3c04b01d_fk_social_hashtag_id FOREIGN KEY (tag_id) REFERENCES public.social_hashtag(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_postversion
    ADD CONSTRAINT social_postversion_post_id_7c9a6783_fk_social_post_id FOREIGN KEY (post_id) REFERENCES public.social_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_pulledauthor
    ADD CONSTRAINT social_pulledauthor_user_id_cd136a36_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_pulledpet
    ADD CONSTRAINT social_pulledpet_pet_id_876e32e6_fk_pets_pet_id FOREIGN KEY (pet_id) REFERENCES public.pets_pet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_tagday
    ADD CONSTRAINT social_tagday_tag_id_64c92012_fk_social_hashtag_id FOREIGN KEY (tag_id) REFERENCES public.social_hashtag(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_tagfollow
    ADD CONSTRAINT social_tagfollow_tag_id_e138f141_fk_social_hashtag_id FOREIGN KEY (tag_id) REFERENCES public.social_hashtag(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_tagfollow
    ADD CONSTRAINT social_tagfollow_user_id_044587fe_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.social_tagtrend
    ADD CONSTRAINT social_tagtrend_tag_id_effb9cfb_fk_social_hashtag_id FOREIGN KEY (tag_id) REFERENCES public.social_hashtag(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
