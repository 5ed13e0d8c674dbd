// What the practice is called.
MATCH (profile:PracticeProfile {key: 'practice'})
RETURN profile.name AS name
